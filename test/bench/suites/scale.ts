import type {Measured, Subject} from '../measured.js';
import {blank} from '../rows/floors.js';
import type {Row} from '../rows/row.js';
import {pairedRatio} from '../statistics.js';
import {kib, num, table, times} from '../words.js';
import {type Bench, measure, openPreferences, pageOf, rest} from './suite.js';

/** How many services; the first is what all other suites have. */
const SIZES = [12, 100, 1000] as const;

/** A row with so many services; all sizes share their rounds, so that they compare with each other. */
interface Sized extends Subject {
  row: Row;
  services: number;
}

const HEAD = [
  'row',
  'banner painted',
  'click handler',
  'dialog painted',
  '× best full',
  'settled',
  'heap KiB',
  'elements',
];

/** The first opening of the preferences with many services. */
export async function scale(bench: Bench): Promise<void> {
  const {book, lab} = bench;
  const rows = bench.rows.filter(({kind, prefs}) => kind !== 'part' && prefs);
  const sized = SIZES.flatMap((services) =>
    [blank, ...rows].map((row): Sized => ({
      name: `${row.name} × ${services}`,
      kind: row.kind,
      row,
      services,
    })),
  );
  const measured = await measure(bench, 'scale', sized, 5, ({row, services}) =>
    lab.visit(pageOf(bench, row, services), {}, async (visit) => {
      const banner = await rest(visit, row);
      const start = await visit.tab.evaluate(() => __bench.start);
      const open = await openPreferences(visit, row);
      await visit.tab.waitForTimeout(300);
      await visit.shoot(`${row.name} with ${services}`);
      return {
        first: banner && banner.first - start,
        handler: open?.handler,
        open: open?.first,
        settled: open?.settled,
        heap: await visit.heap(),
        elements: await visit.tab.evaluate(() => __bench.count()),
      };
    }),
  );
  for (const services of SIZES) {
    const one = measured.only((each) => each.services === services);
    const title = `## Preferences with ${services} services, CPU ÷4 (ms)`;
    await book.print(`${title}\n\n${table(HEAD, lines(one))}`);
  }
  await book.print(
    `## Preferences: how many times as long as with ${SIZES[0]} services\n\n${growth(rows, measured)}`,
  );
}

const lines = (measured: Measured<Sized>) =>
  [...measured.samples.keys()]
    .filter(({row}) => row !== blank)
    .map((each) => [
      each.row.name,
      num(measured.at(each, 'first')),
      num(measured.at(each, 'handler')),
      measured.said(each, 'open'),
      times(measured.ratio(each, 'open')),
      num(measured.at(each, 'settled')),
      kib(measured.net(each, 'heap')),
      num(measured.net(each, 'elements'), 0),
    ]);

function growth(rows: readonly Row[], measured: Measured<Sized>): string {
  const [least, ...more] = SIZES;
  const at = (row: Row, services: number, key: string) =>
    [...measured.samples.keys()]
      .filter((each) => each.row === row && each.services === services)
      .flatMap((each) => measured.all(each, key));
  const grown = (row: Row, key: string) =>
    more.map((size) => times(pairedRatio(at(row, size, key), at(row, least, key))));
  return table(
    ['row', ...['banner', 'dialog'].flatMap((what) => more.map((size) => `${what}, ${size}`))],
    rows.map((row) => [row.name, ...grown(row, 'first'), ...grown(row, 'open')]),
  );
}
