/**
 * The entry for pages without a build step: registers an element when the page uses its tag, and
 * exports the calls of the library.
 */
import {forthright} from './api.js';
import {pageBundleUrl, sharedBundle} from './context/page-bundle.js';
import {dispatchAt, findInPage} from './context/unhidden.js';
import {page} from './context/page.js';
import {PolicyProblemEvent} from './events/policy-problem-event.js';
import {joinHead} from './head/join.js';

export {forthright};

const report = (problem: string): void =>
  dispatchAt(document, new PolicyProblemEvent('', {problem, path: '', severity: 'error'}));

/** What to load for each tag; what stands inside a `<policy-bundle>` waits for that. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'policy-bundle': () => import('./define/policy-bundle.js'),
  'consent-banner': () => import('./define/consent-banner.js'),
  'consent-preferences': () => import('./define/consent-preferences.js'),
  'consent-gate': () => import('./define/consent-gate.js'),
  'consent-history': () => import('./define/consent-history.js'),
  'policy-changes': () => import('./define/policy-changes.js'),
  'privacy-choices': () => import('./define/privacy-choices.js'),
  'privacy-policy': () => import('./define/privacy-policy.js'),
  'cookie-disclosure': () => import('./define/cookie-disclosure.js'),
  'opt-out-controls': () => import('./define/opt-out-controls.js'),
  // Scripts that wait for a decision.
  'script:is([data-choice],[data-purpose],[data-recipient])': () => import('./define/gates.js'),
  'data-use-note': () => import('./define/data-use-note.js'),
};

const waiting = new Set(Object.keys(elements));

function load(): void {
  for (const tag of waiting) {
    const element = findInPage(tag);
    if (!element) continue;
    waiting.delete(tag);
    // The bundle and the code that draws it are asked for side by side.
    const isScript = element.localName === 'script';
    const url =
      (!isScript && element.getAttribute('src')) ||
      pageBundleUrl(/^consent|^privacy-c|^script/.test(tag) ? 'choices' : undefined);
    if (url !== undefined && !element.querySelector('script')) void sharedBundle(url);
    // A page that blocks a part, or forbids a second copy of Lit, keeps working without it.
    elements[tag]?.().catch((error: unknown) => {
      report(`<${tag}> could not be loaded: ${String(error)}`);
    });
  }
  if (!waiting.size) observer.disconnect();
}

/** What a call wants opened, and the page has no tag for, is brought along. */
page.watchers.add(() => {
  if (page.wanted.size)
    void import('./elements/shared/bring-wanted.js').then(({bringWanted}) => bringWanted());
});
const observer = new MutationObserver(load);
observer.observe(document, {childList: true, subtree: true});
load();
joinHead(forthright, report);
