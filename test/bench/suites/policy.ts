import type {Measured, Sample} from '../measured.js';
import {addressOf} from '../page/pages.js';
import {limit} from '../policy/static.js';
import type {Variant} from '../policy/variant.js';
import {mib, num, table, times} from '../words.js';
import {type Bench, measure, within} from './suite.js';

/** Sections from which on a sample takes many seconds. */
const LONG = 500;

const HEAD = [
  'variant',
  'first section painted',
  'all in and laid out',
  '×',
  'JSON.parse',
  'build DOM',
  'style',
  'layout',
  'all tasks',
  '×',
  'longest task',
  'JS heap MiB',
  'page memory MiB',
  'elements',
];

const visitOnce = (
  {lab, allVariants}: Bench,
  variant: Variant,
  sections: number,
): Promise<Sample> =>
  lab.visit(addressOf.policy(allVariants.indexOf(variant), sections), {}, async (visit) => {
    const {tab} = visit;
    await within(
      tab.evaluate(() => __bench.until('done')),
      120_000,
    );
    await tab.waitForTimeout(200);
    const counted = await visit.metrics();
    await visit.shoot(`policy ${sections} ${variant.name}`);
    const {start, marks, long, elements} = await tab.evaluate(() => ({
      start: __bench.start,
      marks: __bench.marks,
      long: __bench.long,
      elements: __bench.count(),
    }));
    const memory = await tab.evaluate(async () => {
      const page = performance as Performance & {
        measureUserAgentSpecificMemory?(): Promise<{bytes: number}>;
      };
      return (await page.measureUserAgentSpecificMemory?.())?.bytes;
    });
    const milliseconds = (name: string) => (counted[name] ?? NaN) * 1000;
    const between = (from: string, to: string) => (marks[to] ?? NaN) - (marks[from] ?? NaN);
    return {
      first: (marks.first ?? NaN) - start,
      done: (marks.done ?? NaN) - start,
      parse: between('fetched', 'parsed'),
      build: between('parsed', 'built'),
      style: milliseconds('RecalcStyleDuration'),
      layout: milliseconds('LayoutDuration'),
      tasks: milliseconds('TaskDuration'),
      longest: Math.max(0, ...long.map(([, duration]) => duration)),
      heap: await visit.heap(),
      memory,
      elements,
    };
  });

function lines(variants: readonly Variant[], measured: Measured<Variant>) {
  return variants.map((variant) => {
    const at = (key: string, digits?: number) => num(measured.at(variant, key), digits);
    const ratio = (key: string) => times(measured.against(variant, key, limit));
    return [
      variant.name,
      at('first'),
      measured.said(variant, 'done'),
      ratio('done'),
      at('parse'),
      at('build'),
      at('style'),
      at('layout'),
      at('tasks'),
      ratio('tasks'),
      at('longest'),
      mib(measured.at(variant, 'heap')),
      mib(measured.at(variant, 'memory')),
      at('elements', 0),
    ];
  });
}

/** Long texts: what shows them, and how soon, against the same as static HTML. */
export async function policy(bench: Bench): Promise<void> {
  const {variants, book} = bench;
  for (const sections of bench.sections) {
    const measured = await measure(
      bench,
      `policy of ${sections}`,
      variants,
      sections < LONG ? 15 : 5,
      (variant) => visitOnce(bench, variant, sections),
    );
    await book.print(
      `## Policy of ${sections} sections, about ${(sections * 1000).toLocaleString('en')} words, CPU ÷4 (ms; × against static HTML)\n\n${table(HEAD, lines(variants, measured))}`,
    );
  }
}
