import {words as annex} from '../../src/locales/en/policy-annex.js';
import {words as choices} from '../../src/locales/en/choices.js';
import {words as dataUse} from '../../src/locales/en/data-use.js';
import {words as disclosure} from '../../src/locales/en/disclosure.js';
import {words as policy} from '../../src/locales/en/policy.js';
import {words as practices} from '../../src/locales/en/practices.js';

/** Our own words in English, for what is handed them. */
export const english = {
  annex: annex('en'),
  choices: choices('en'),
  dataUse: dataUse('en'),
  disclosure: disclosure('en'),
  policy: policy('en'),
  practices: practices('en'),
};
