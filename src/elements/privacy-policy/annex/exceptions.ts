import {lookup} from '../../../bundle/lookup.js';
import type {Practice} from '../../../bundle/types.js';
import {exceptionLabel} from '../../shared/exception-label.js';
import type {AnnexSheet} from './annex-sheet.js';

/** That something elsewhere in the policy bears on a clause. */
export interface Backlink {
  /** How it bears on the clause, in words. */
  readonly label: string;
  /** The practice that it belongs to. */
  readonly practice: Practice;
}

/** @returns how many exceptions limit a practice, apart from the visitor's own consent */
export function exceptionCount({exceptions = []}: Practice): number {
  return exceptions.filter(({choice}) => !choice).length;
}

/** @returns by section or clause: the exceptions stated there, and the tensions it is part of */
export function backlinksOf({
  bundle: {practices = []},
  index,
  words: {annex: words, practices: labels},
}: AnnexSheet): ReadonlyMap<string, readonly Backlink[]> {
  const all = new Map<string, Backlink[]>();
  const add = (at: string | undefined, label: string, practice: Practice) => {
    if (at === undefined || at === practice.at) return;
    all.set(at, [...(all.get(at) ?? []), {label, practice}]);
  };
  for (const practice of practices) {
    for (const exception of practice.exceptions ?? []) {
      add(exception.at, words.exceptionTo(exceptionLabel(practice, exception, labels)), practice);
    }
    for (const ref of practice.tensions?.flatMap((tension) => tension.with ?? []) ?? []) {
      const found = lookup(index, ref);
      const at = found && 'at' in found.item ? found.item.at : undefined;
      add(at ?? (found?.kind === 'exception' ? found.practice.at : ref), words.tension, practice);
    }
  }
  return all;
}
