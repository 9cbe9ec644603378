import {evaluate} from '../../../bundle/conditions.js';
import type {Narrow, Narrowed, NarrowedElement} from '../sheet.js';

const misses = (of: readonly string[] | undefined, wanted: readonly string[] | undefined) =>
  !!of?.length && !!wanted?.length && !of.some((id) => wanted.includes(id));

const leavesOut = (narrow: Narrow, {audience, scope}: Narrowed) =>
  misses(audience, narrow.audience) || misses(scope, narrow.scope);

/**
 * Hides what does not concern a visitor and shows it again. Nothing leaves the document.
 *
 * @param entries - everything that can be narrowed
 */
export function narrow(entries: readonly NarrowedElement[], to: Narrow): void {
  for (const {element, item, rule} of entries) {
    const fails = !!to.is && evaluate(item.when, to.is) === false;
    element.hidden = leavesOut(to, item) || (rule === 'fails' ? !fails : rule === 'holds' && fails);
  }
}

/** @returns how many sections, and how many other parts of the text, are left out */
export function countLeftOut(
  entries: readonly NarrowedElement[],
  by: Narrow,
): readonly [sections: number, others: number] {
  const out = entries.filter(({item, rule}) => rule === 'text' && leavesOut(by, item));
  const sections = out.filter(({element}) => element.localName === 'section').length;
  return [sections, out.length - sections];
}
