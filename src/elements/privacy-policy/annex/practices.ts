import {evaluate} from '../../../bundle/conditions.js';
import type {Draw, Places} from '../drawing.js';
import type {Sheet, Steps} from '../sheet.js';
import {type AnnexSheet, annexSheet, dressAnnex} from './annex-sheet.js';
import {drawGlance} from './glance.js';
import {drawNotes} from './notes.js';

/** What the policy states as practices: notes at its clauses, and all at a glance. */
export async function speak(sheet: Sheet): Promise<Draw> {
  const spoken = await annexSheet(sheet);
  return (places) => draw(spoken, places);
}

function* draw(sheet: AnnexSheet, {body, glance}: Places): Steps {
  dressAnnex(body);
  sheet.evaluate = evaluate;
  yield* drawNotes(body, sheet);
  yield* drawGlance(glance, sheet);
}
