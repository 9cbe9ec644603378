import {print} from './material.js';
import type {PolicyBundle, Section} from './types.js';

/** What is compared between two versions of a bundle. */
export const OUTLINED = ['sections', 'practices', 'recipients', 'storage'] as const;
export type Outlined = (typeof OUTLINED)[number];

/** A bundle as a visitor left it: ids with short prints of what stood there, and no words. */
export interface Outline {
  readonly version: string;
  readonly language: string;
  /** When it was left: ISO 8601, UTC. */
  readonly at: string;
  readonly prints: Readonly<Record<Outlined, ReadonlyMap<string, string>>>;
}

/** Ids of what has come, gone or become something else, in the order of the later version. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export type Differences = Readonly<Record<Outlined, Difference>>;

/** What changed between an outline and a bundle. */
export interface Comparison {
  readonly since: Pick<Outline, 'version' | 'language' | 'at'>;
  readonly differences: Differences;
  /** False where the two are in different languages: then sections come and go, and words are not told apart. */
  readonly hasWords: boolean;
  readonly isSame: boolean;
}

/** Words that say a fact again, and which another language says otherwise. */
const WORDS = new Set(['says', 'label', 'at', 'name']);

/** @param at - ISO 8601 */
export function outlineOf(bundle: PolicyBundle, at: string): Outline {
  const {policy, practices, recipients, storage} = bundle;
  const facts = (items: readonly {readonly id: string}[] = []) =>
    new Map(items.map((item) => [item.id, print(plain(item, WORDS))]));
  return {
    version: policy.version ?? '',
    language: policy.language,
    at,
    prints: {
      sections: new Map(
        flat(policy.sections).map(({id, heading, content}) => [
          id,
          print(plain([heading, content])),
        ]),
      ),
      practices: facts(practices),
      recipients: facts(recipients),
      storage: facts(storage),
    },
  };
}

/** Compares what a visitor left with what there is. Order, and what else the bundle says, do not count. */
export function compareOutline(outline: Outline, bundle: PolicyBundle): Comparison {
  const {version, language, at, prints} = outline;
  const now = outlineOf(bundle, at);
  const hasWords = language === now.language;
  const differences = Object.fromEntries(
    OUTLINED.map((kind) => {
      const isTold = hasWords || kind !== 'sections';
      return [kind, difference(prints[kind], now.prints[kind], isTold)];
    }),
  ) as Record<Outlined, Difference>;
  const isSame = OUTLINED.every((kind) =>
    Object.values(differences[kind]).every((ids: readonly string[]) => !ids.length),
  );
  return {since: {version, language, at}, differences, hasWords, isSame};
}

function difference(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  isTold: boolean,
): Difference {
  const ids = [...now.keys()];
  return {
    added: ids.filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: isTold ? ids.filter((id) => old.has(id) && old.get(id) !== now.get(id)) : [],
  };
}

const flat = (sections: readonly Section[] = []): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

/** A text of plain data in which the order of keys does not count. */
function plain(value: unknown, without?: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((each) => plain(each, without)).join()}]`;
  if (typeof value !== 'object' || value === null) return `${typeof value}:${String(value)}`;
  return `{${Object.entries(value)
    .filter(([key, part]) => part !== undefined && !without?.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}=${plain(part, without)}`)
    .join()}}`;
}
