import {evaluate} from '../../../bundle/conditions.js';
import type {Places} from '../drawing.js';
import type {Sheet, Steps} from '../sheet.js';
import {drawGlance} from './glance.js';
import {drawNotes} from './notes.js';

/** Draws what the policy states as practices: notes at its clauses, and all at a glance. */
export function* draw(sheet: Sheet, {body, glance}: Places): Steps {
  sheet.evaluate = evaluate;
  yield* drawNotes(body, sheet);
  yield* drawGlance(glance, sheet);
}
