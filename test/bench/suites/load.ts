import type {Measured, Sample} from '../measured.js';
import type {Row} from '../rows/row.js';
import {kib, num, table, times} from '../words.js';
import {type Bench, measure, openPreferences, pageOf, rest, withBlank} from './suite.js';

const visitOnce = (bench: Bench, row: Row, cpu: number): Promise<Sample> =>
  bench.lab.visit(pageOf(bench, row), {cpu}, async (visit) => {
    const banner = await rest(visit, row);
    const counted = await visit.metrics();
    const page = await visit.tab.evaluate(() => ({
      start: __bench.start,
      long: __bench.long,
      shifted: __bench.shifted(),
      elements: __bench.count(),
    }));
    const late = page.long.filter(([start, duration]) => start + duration > page.start);
    const heap = await visit.heap();
    const open = await openPreferences(visit, row);
    const milliseconds = (name: string) => (counted[name] ?? NaN) * 1000;
    return {
      first: banner && banner.first - page.start,
      settled: banner && banner.settled - page.start,
      script: milliseconds('ScriptDuration'),
      style: milliseconds('RecalcStyleDuration'),
      layout: milliseconds('LayoutDuration'),
      tasks: milliseconds('TaskDuration'),
      long: late.length,
      blocked: late.reduce((sum, [, duration]) => sum + duration - 50, 0),
      shifted: page.shifted,
      elements: page.elements,
      heap,
      handler: open?.handler,
      open: open?.first,
      openSettled: open?.settled,
      openHeap: open && (await visit.heap()),
      openElements: open && (await visit.tab.evaluate(() => __bench.count())),
    };
  });

function loadTable(rows: readonly Row[], measured: Measured<Row>): string {
  const head = [
    'row',
    'banner painted',
    '× best full',
    'banner settled',
    'script',
    'style',
    'layout',
    'all tasks',
    'long tasks',
    'blocked',
    'CLS',
    'heap KiB',
    'elements',
  ];
  const lines = rows.map((row) => {
    const net = (key: string, digits?: number) => num(measured.net(row, key), digits);
    return [
      row.name,
      measured.said(row, 'first'),
      times(measured.ratio(row, 'first')),
      num(measured.at(row, 'settled')),
      net('script'),
      net('style'),
      net('layout'),
      net('tasks'),
      net('long', 0),
      net('blocked', 0),
      net('shifted', 3),
      kib(measured.net(row, 'heap')),
      net('elements', 0),
    ];
  });
  return table(head, lines);
}

function openTable(rows: readonly Row[], measured: Measured<Row>): string {
  const head = [
    'row',
    'click handler',
    'dialog painted',
    '× best full',
    'dialog settled',
    'heap KiB',
    'elements',
  ];
  const lines = rows
    .filter(({prefs}) => prefs)
    .map((row) => [
      row.name,
      num(measured.at(row, 'handler')),
      measured.said(row, 'open'),
      times(measured.ratio(row, 'open')),
      num(measured.at(row, 'openSettled')),
      kib(measured.net(row, 'openHeap', 'heap')),
      num(measured.net(row, 'openElements', 'elements'), 0),
    ]);
  return table(head, lines);
}

/** A first visit until the banner is painted, and the first opening of the preferences. */
export async function load(bench: Bench): Promise<void> {
  const {rows, book} = bench;
  for (const cpu of [4, 6]) {
    const measured = await measure(bench, `load ÷${cpu}`, withBlank(rows), 15, (row) =>
      visitOnce(bench, row, cpu),
    );
    await book.print(
      `## Load, CPU ÷${cpu} (ms from the first script in the head, median ± half the middle half; tasks and memory net of the blank page)\n\n${loadTable(rows, measured)}`,
    );
    await book.print(
      `### Click on preferences, CPU ÷${cpu} (ms since the click)\n\n${openTable(rows, measured)}`,
    );
  }
}
