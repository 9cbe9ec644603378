import {num, table, times} from '../words.js';
import {type Bench, measure, pageOf, rest, within} from './suite.js';

/** From the click on accept until the last of 100 scripts that waited has run. */
export async function accept(bench: Bench): Promise<void> {
  const {book, lab} = bench;
  const rows = bench.rows.filter(({accept}) => accept);
  const measured = await measure(bench, 'accept', rows, 15, (row) =>
    lab.visit(pageOf(bench, row, 12, 100), {}, async (visit) => {
      await rest(visit, row);
      const asked = {path: row.accept!, gates: row.gates !== false};
      return within(
        visit.tab.evaluate(async ({path, gates}) => {
          const {at, handler} = await __bench.click(path);
          const event = (await __bench.until('event')) - at;
          return {
            handler,
            event,
            released: gates ? (await __bench.until('released')) - at : undefined,
          };
        }, asked),
      );
    }),
  );
  const lines = rows.map((row) => [
    row.name,
    num(measured.at(row, 'handler')),
    measured.said(row, 'event'),
    measured.said(row, 'released'),
    times(measured.ratio(row, 'released')),
  ]);
  const head = ['row', 'click handler', 'consent event', 'all 100 scripts run', '× best full'];
  await book.print(
    `## Click on accept with 100 scripts that wait, CPU ÷4 (ms since the click)\n\n${table(head, lines)}`,
  );
}
