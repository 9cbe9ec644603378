/**
 * What no first question waits for: the head script of the page and its signals, and what to load for all that a
 * page may use besides a banner and a policy.
 */
import {forthright, reportAtPage} from './api.js';
import {joinHead} from './head/join.js';
import {watch} from './watch.js';

export {bringWanted} from './elements/shared/bring-wanted.js';

watch({
  'consent-preferences': () => import('./define/consent-preferences.js'),
  'consent-gate': () => import('./define/consent-gate.js'),
  'consent-history': () => import('./define/consent-history.js'),
  'policy-changes': () => import('./define/policy-changes.js'),
  'privacy-choices': () => import('./define/privacy-choices.js'),
  'cookie-disclosure': () => import('./define/cookie-disclosure.js'),
  'opt-out-controls': () => import('./define/opt-out-controls.js'),
  'data-use-note': () => import('./define/data-use-note.js'),
  // Scripts that wait for a decision.
  'script:is([data-choice],[data-purpose],[data-recipient])': () => import('./define/gates.js'),
});
joinHead(forthright, reportAtPage);
