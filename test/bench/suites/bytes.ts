import type {Page} from 'playwright-core';
import type {Asked} from '../page/serve.js';
import type {Row} from '../rows/row.js';
import {kib, num, table, times} from '../words.js';
import {accepted, type Bench, measure, openPreferences, pageOf, rest, within} from './suite.js';

type Coverage = Awaited<ReturnType<Page['coverage']['stopJSCoverage']>>;

/** Bytes of scripts that ran at all, those written into pages left out. */
function executed(entries: Coverage): number {
  const scripts = entries.filter(({url}) => /\/(peers|built|forthright)\//.test(url));
  return scripts.reduce((sum, {source, functions}) => {
    const marked = new Uint8Array(source?.length ?? 0);
    for (const {ranges} of functions)
      for (const {count, startOffset, endOffset} of ranges)
        marked.fill(count ? 1 : 0, startOffset, endOffset);
    return sum + marked.reduce((total, each) => total + each, 0);
  }, 0);
}

const sum = (log: readonly Asked[], key: 'raw' | 'gzip' | 'brotli', type = '') =>
  log.reduce((total, each) => total + (each.type.includes(type) ? each[key] : 0), 0);

const named = ({path, brotli}: Asked) => `${path} ${brotli}`;

const watched = {
  cpu: 1,
  before: (tab: Page) => tab.coverage.startJSCoverage({resetOnNavigation: false}),
};

const firstVisit = (bench: Bench, row: Row) =>
  bench.lab.visit(pageOf(bench, row), watched, async (visit) => {
    const banner = await rest(visit, row);
    const origin = await visit.tab.evaluate(() => performance.timeOrigin);
    const needed = bench.log.filter(({at}) => banner && at <= origin + banner.begun);
    // What is loaded behind the paint has come by then.
    await visit.tab.waitForTimeout(700);
    const idle = [...bench.log];
    const ran = executed(await visit.tab.coverage.stopJSCoverage());
    await visit.shoot(`${row.name} banner`);
    const open = await openPreferences(visit, row);
    await visit.tab.waitForTimeout(500);
    if (open) await visit.shoot(`${row.name} dialog`);
    return {needed, idle, all: [...bench.log], ran};
  });

const returnVisit = async (bench: Bench, row: Row) => {
  const conditions = {...watched, state: await accepted(bench, row)};
  return bench.lab.visit(pageOf(bench, row), conditions, async ({tab}) => {
    await tab.waitForLoadState('load');
    await tab.waitForTimeout(1000);
    return {
      all: [...bench.log],
      ran: executed(await tab.coverage.stopJSCoverage()),
    };
  });
};

/** Opens the gates of a return visit with nothing but what a row says that it takes; all else is held back. */
async function toOpenGates(bench: Bench, row: Row): Promise<readonly Asked[]> {
  const {opensWith} = row;
  if (!row.accept || row.gates === false) return [];
  const state = await accepted(bench, row);
  const before = (tab: Page) =>
    tab.route(/\/(peers|built|forthright)\//, (route) =>
      !opensWith || opensWith.test(route.request().url()) ? route.continue() : undefined,
    );
  return bench.lab.visit(pageOf(bench, row, 12, 100), {cpu: 1, state, before}, async ({tab}) => {
    await within(tab.evaluate(() => __bench.until('released')));
    return [...bench.log];
  });
}

/** What a first and a return visit download and run. */
export async function bytes(bench: Bench): Promise<void> {
  const {rows, book} = bench;
  const measured = await measure(bench, 'bytes', rows, 1, async (row) => {
    const first = await firstVisit(bench, row);
    const back = await returnVisit(bench, row);
    const gates = await toOpenGates(bench, row);
    return {
      js: sum(first.needed, 'raw', 'javascript'),
      css: sum(first.needed, 'raw', 'css'),
      gzip: sum(first.needed, 'gzip'),
      brotli: sum(first.needed, 'brotli'),
      requests: first.needed.length,
      idle: sum(first.idle, 'brotli'),
      all: sum(first.all, 'brotli'),
      prefs: sum(first.all, 'brotli') - sum(first.idle, 'brotli'),
      ran: first.ran,
      back: sum(back.all, 'brotli'),
      backRan: back.ran,
      gates: gates.length ? sum(gates, 'brotli') : undefined,
      missing: first.all.filter(({found}) => !found).length,
      needed: first.needed.map(named),
      files: first.all.map(named),
    };
  });
  const head = [
    'row',
    'JS raw',
    'CSS raw',
    'gzip before banner',
    'brotli before banner',
    '× best full',
    'requests',
    'brotli at rest',
    'brotli of preferences',
    'JS executed',
    'return: brotli to open gates',
    'return: brotli',
    'return: JS executed',
  ];
  const lines = rows.map((row) => {
    const at = (key: string) => kib(measured.at(row, key));
    return [
      row.name,
      at('js'),
      at('css'),
      at('gzip'),
      at('brotli'),
      times(measured.ratio(row, 'brotli')),
      num(measured.at(row, 'requests'), 0),
      at('idle'),
      at('prefs'),
      at('ran'),
      at('gates'),
      at('back'),
      at('backRan'),
    ];
  });
  await book.print(`## Bytes (KiB; 12 services)\n\n${table(head, lines)}`);
}
