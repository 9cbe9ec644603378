import {bannerWords} from '../../src/locales/banner.js';
import {bannerMoreWords} from '../../src/locales/banner-more.js';
import {annexWords} from '../../src/locales/policy-annex.js';
import {changesWords} from '../../src/locales/changes.js';
import {choicesLinkWords} from '../../src/locales/choices-link.js';
import {choiceWords} from '../../src/locales/choices.js';
import {clearedWords} from '../../src/locales/cleared.js';
import {dataUseWords} from '../../src/locales/data-use.js';
import {disclosureWords} from '../../src/locales/disclosure.js';
import {gateWords} from '../../src/locales/gate.js';
import {filterWords} from '../../src/locales/filters.js';
import {historyWords} from '../../src/locales/history.js';
import type {Layer, Words} from '../../src/locales/layer.js';
import {policyWords} from '../../src/locales/policy.js';
import {practiceWords} from '../../src/locales/practices.js';
import {preferencesWords} from '../../src/locales/preferences.js';
import {problemWords} from '../../src/locales/problems.js';

/** Every layer of words, by name. */
export const LAYERS: Readonly<Record<string, Layer<Words>>> = {
  annex: annexWords,
  banner: bannerWords,
  bannerMore: bannerMoreWords,
  changes: changesWords,
  choices: choiceWords,
  choicesLink: choicesLinkWords,
  cleared: clearedWords,
  dataUse: dataUseWords,
  disclosure: disclosureWords,
  gate: gateWords,
  filters: filterWords,
  history: historyWords,
  policy: policyWords,
  practices: practiceWords,
  preferences: preferencesWords,
  problems: problemWords,
};
