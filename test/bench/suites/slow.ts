import {table, times} from '../words.js';
import {type Bench, measure, pageOf, within} from './suite.js';

/** 1.6 Mbit/s down and 0.75 up in bytes a second, 150 ms a request. */
const SLOW_4G = {down: 1.6e6 / 8, up: 0.75e6 / 8, latency: 150};

/** A first visit on a slow network with a slow machine, until the banner is painted. */
export async function slow(bench: Bench): Promise<void> {
  const {rows, book, lab} = bench;
  const measured = await measure(bench, 'slow', rows, 9, (row) =>
    lab.visit(pageOf(bench, row), {net: SLOW_4G}, async ({tab}) => {
      const banner = await within(
        tab.evaluate(() => __bench.banner),
        40_000,
      );
      return {first: banner && banner.first - (await tab.evaluate(() => __bench.start))};
    }),
  );
  const lines = rows.map((row) => [
    row.name,
    measured.said(row, 'first'),
    times(measured.ratio(row, 'first')),
  ]);
  await book.print(
    `## Slow 4G (1.6 Mbit/s, 150 ms a request, brotli) with CPU ÷4\n\n${table(['row', 'banner painted ms', '× best full'], lines)}`,
  );
}
