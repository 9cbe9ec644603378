import {walk} from '../../../bundle/guard.js';
import {brokenReferences} from '../../../bundle/references.js';
import {nearest} from '../near.js';
import {keysOf} from '../places.js';
import type {Rule, Subject} from './rule.js';

/** What lists are called in the messages of the reader, for people. */
const NAMES: Readonly<Record<string, string>> = {anchors: 'sections or clauses'};

/** Ids that are used twice, and references that lead nowhere. */
export const references: Rule = {
  name: 'references',
  look(subject, report) {
    for (const {problem, path} of brokenReferences(subject.bundle, subject.index, walk)) {
      const keys = keysOf(path);
      const [, wanted = '', quoted = '""'] = /^expected (.*), got (".*")$/s.exec(problem) ?? [];
      const id = JSON.parse(quoted) as string;
      const list = /^one of the (\w+)$/.exec(wanted)?.[1];
      if (wanted === 'an id of its own') {
        report(keys, 'error', `the id ${quoted} is taken by another one`, twice(keys));
      } else if (list !== undefined) {
        if (isWritten(subject, list, id)) continue;
        const name = NAMES[list] ?? list;
        const told = `${quoted} is none of the ${name}`;
        report(keys, 'error', told, missing(id, name, idsOf(subject, list)));
      } else if (wanted === 'an id') {
        const told = `nothing in the bundle has the id ${quoted}`;
        report(keys, 'error', told, missing(id, 'items that it can name', everyId(subject)));
      } else {
        report(
          keys,
          'error',
          problem,
          'Write "granted" or "denied", or add the option to the choice.',
        );
      }
    }
  },
};

const twice = (keys: readonly (string | number)[]) =>
  keys[0] === 'policy'
    ? 'Give this one another id; ids of sections and clauses are unique over the whole text.'
    : 'Give this one another id, or join the two.';

/** @returns whether the document has an item of this id that could not be read; it is told of already */
function isWritten({input}: Subject, list: string, id: string): boolean {
  const items = (input as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(items) && items.some((item) => (item as {id?: unknown} | null)?.id === id);
}

function missing(id: string, name: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  const add = name === 'items that it can name' ? 'add what it names' : `add it to the ${name}`;
  if (meant) return `Write "${meant}" if that is meant, or ${add}.`;
  const some = known.slice(0, 12).map((each) => `"${each}"`);
  const ids = some.length ? ` (${some.join(', ')}${known.length > 12 ? ', …' : ''})` : '';
  return `Write the id of one of them${ids}, or ${add}.`;
}

function idsOf({index}: Subject, list: string): string[] {
  const map = index[list as 'anchors'] as ReadonlyMap<string, unknown> | undefined;
  return [...(map?.keys() ?? [])];
}

function everyId(subject: Subject): string[] {
  const lists = ['practices', 'choices', 'storage', 'purposes', 'recipients', 'dataCategories'];
  return [...lists, 'anchors', 'terms'].flatMap((list) => idsOf(subject, list));
}
