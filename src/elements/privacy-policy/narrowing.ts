import type {Narrow, Narrowed, Sheet} from './sheet.js';

const misses = (of: readonly string[] | undefined, wanted: readonly string[] | undefined) =>
  !!of?.length && !!wanted?.length && !of.some((id) => wanted.includes(id));

/**
 * Hides what does not concern a visitor and shows it again. Nothing leaves the document.
 *
 * @param sheet - whose entries can be narrowed
 * @returns how many sections, and how many other parts of the text, are left out
 */
export function narrow(
  {evaluate, narrowed}: Sheet,
  {audience, scope, is}: Narrow,
): readonly [sections: number, others: number] {
  let sections = 0;
  let others = 0;
  const leavesOut = (item: Narrowed) =>
    misses(item.audience, audience) || misses(item.scope, scope);
  for (const {element, item, rule} of narrowed) {
    const out = leavesOut(item);
    const fails = !!is && evaluate?.(item.when, is) === false;
    element.hidden = out || (rule === 'fails' ? !fails : rule === 'holds' && fails);
    if (!out || rule !== 'text') continue;
    if (element.localName === 'section') sections += 1;
    else others += 1;
  }
  return [sections, others];
}
