import type {Book} from '../book.js';
import type {Lab, State, Visit} from '../lab.js';
import type {Measured, Sample, Subject} from '../measured.js';
import {addressOf} from '../page/pages.js';
import type {Asked} from '../page/serve.js';
import type {Variant} from '../policy/variant.js';
import {rounds} from '../rounds.js';
import {blank} from '../rows/floors.js';
import type {Row} from '../rows/row.js';

/** Milliseconds after which a page is given up. */
const PATIENCE = 20_000;

/** What a suite works with. */
export interface Bench {
  lab: Lab;
  book: Book;
  /** Files that the page that is open has asked for. */
  log: Asked[];
  /** All that the server has a page for; the numbers in addresses are places in these lists. */
  allRows: readonly Row[];
  allVariants: readonly Variant[];
  /** Those that are to be measured. */
  rows: readonly Row[];
  variants: readonly Variant[];
  sections: readonly number[];
  runs: number | undefined;
}

export type Suite = (bench: Bench) => Promise<void>;

/** The address of a row's page. */
export const pageOf = ({allRows}: Bench, row: Row, services = 12, gated = 0) =>
  addressOf.row(allRows.indexOf(row), services, gated);

/**
 * Measures in rounds, and keeps all samples under a name.
 *
 * @param usual - how many rounds, unless the command says
 */
export const measure = <S extends Subject>(
  {book, runs = NaN}: Bench,
  name: string,
  subjects: readonly S[],
  usual: number,
  each: (subject: S) => Promise<Sample>,
): Promise<Measured<S>> =>
  rounds(subjects, runs || usual, each, (measured) => book.keep(name, measured));

/** Rejects what takes too long. */
export function within<Result>(promise: Promise<Result>, patience = PATIENCE): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Waits until the banner is there, and the page and the widget have come to rest. */
export async function rest({tab}: Visit, row: Row) {
  const banner = row.banner ? await within(tab.evaluate(() => __bench.banner)) : undefined;
  await tab.waitForLoadState('load');
  await tab.waitForTimeout(row.wait ?? 300);
  return banner;
}

/** Opens the preferences; undefined where there are none. */
export async function openPreferences({tab}: Visit, {prefs, dialog}: Row) {
  if (!prefs || !dialog) return undefined;
  return within(tab.evaluate(([prefs, dialog]) => __bench.click(prefs!, dialog), [prefs, dialog]));
}

const states = new WeakMap<Row, State>();

/** What a visit leaves in which all was accepted. */
export async function accepted(bench: Bench, row: Row): Promise<State | undefined> {
  const {accept} = row;
  if (!accept) return undefined;
  const known = states.get(row);
  if (known) return known;
  const state = await bench.lab.visit(pageOf(bench, row), {cpu: 1}, async (visit) => {
    await rest(visit, row);
    await visit.tab.evaluate((path) => __bench.click(path), accept);
    await visit.tab.waitForTimeout(500);
    await visit.shoot(`${row.name} after`);
    return visit.context.storageState({indexedDB: true});
  });
  states.set(row, state);
  return state;
}

/** With the page without any widget, for figures that are to be net of it. */
export const withBlank = (rows: readonly Row[]): Row[] => [blank, ...rows];
