import {type AnnexWords, annexWords} from '../../../locales/policy-annex.js';
import type {PolicyWords} from '../../../locales/policy.js';
import {type PracticeWords, practiceWords} from '../../../locales/practices.js';
import {dress} from '../../shared/dress.js';
import {speechOf} from '../../shared/speech.js';
import type {Sheet} from '../sheet.js';
import {styles} from './annex.styles.js';

/** A sheet with all of the words that it takes to say something about a text. */
export interface AnnexSheet extends Sheet {
  readonly words: {
    readonly annex: AnnexWords;
    readonly policy: PolicyWords;
    readonly practices: PracticeWords;
  };
}

/** Loads those words, in the language of the text. @returns the same sheet */
export async function annexSheet(sheet: Sheet): Promise<AnnexSheet> {
  const layers = {annex: annexWords, practices: practiceWords};
  const words = await speechOf(layers, sheet.words.policy.locale, sheet.report);
  return Object.assign(sheet, {words: {...sheet.words, ...words}});
}

/** Has what is said about a text look as it shall. */
export const dressAnnex = (within: Element): void =>
  dress(within.getRootNode() as ShadowRoot, styles);
