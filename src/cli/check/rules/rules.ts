import {choiceRules} from './choices.js';
import {dates} from './dates.js';
import {languages} from './languages.js';
import {partyRules} from './parties.js';
import {practiceRules} from './practices.js';
import {purposeRules} from './purposes.js';
import {references} from './references.js';
import {regimeRules} from './regimes.js';
import type {Rule} from './rule.js';
import {silence} from './silence.js';
import {storageRules} from './storage.js';
import {textRules} from './texts.js';

/** Everything that is looked for beyond the format itself. */
export const RULES: readonly Rule[] = [
  references,
  languages,
  dates,
  ...textRules,
  ...purposeRules,
  ...choiceRules,
  ...storageRules,
  ...practiceRules,
  ...partyRules,
  ...regimeRules,
  silence,
];
