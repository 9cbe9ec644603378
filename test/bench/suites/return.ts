import {kib, num, table, times} from '../words.js';
import {accepted, type Bench, measure, pageOf, withBlank, within} from './suite.js';

/** A visit of someone who has accepted before, until the last of 100 scripts that wait has run. */
export async function returning(bench: Bench): Promise<void> {
  const {book, lab} = bench;
  const rows = bench.rows.filter(({accept}) => accept);
  const measured = await measure(bench, 'return', withBlank(rows), 15, async (row) => {
    const state = await accepted(bench, row);
    return lab.visit(pageOf(bench, row, 12, 100), {state}, async (visit) => {
      const {tab} = visit;
      await tab.waitForLoadState('load');
      const seen = row.accept
        ? await within(
            tab.evaluate(
              async (gates) => ({
                event: (await __bench.until('event')) - __bench.start,
                released: gates ? (await __bench.until('released')) - __bench.start : undefined,
              }),
              row.gates !== false,
            ),
          )
        : {};
      await tab.waitForTimeout(400);
      const {ScriptDuration = NaN, TaskDuration = NaN} = await visit.metrics();
      return {
        ...seen,
        script: ScriptDuration * 1000,
        tasks: TaskDuration * 1000,
        heap: await visit.heap(),
      };
    });
  });
  const lines = rows.map((row) => [
    row.name,
    measured.said(row, 'event'),
    measured.said(row, 'released'),
    times(measured.ratio(row, 'released')),
    num(measured.net(row, 'script')),
    num(measured.net(row, 'tasks')),
    kib(measured.net(row, 'heap')),
  ]);
  const head = [
    'row',
    'consent event',
    'all 100 scripts run',
    '× best full',
    'script',
    'all tasks',
    'heap KiB',
  ];
  await book.print(
    `## Return visit with 100 scripts that wait, CPU ÷4 (ms from the first script in the head)\n\n${table(head, lines)}`,
  );
}
