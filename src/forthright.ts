/**
 * The entry for pages without a build step: registers an element when the page uses its tag, and
 * exports the calls of the library.
 */
import {PolicyProblemEvent} from './events/policy-problem-event.js';

export {forthright} from './api.js';

/** What to load for each tag. A `<policy-bundle>` comes first, since others wait for it. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'policy-bundle': () => import('./define/policy-bundle.js'),
  'privacy-policy': () => import('./define/privacy-policy.js'),
  'cookie-disclosure': () => import('./define/cookie-disclosure.js'),
  'opt-out-controls': () => import('./define/opt-out-controls.js'),
  'data-use-note': () => import('./define/data-use-note.js'),
};

const waiting = new Set(Object.keys(elements));

function load(): void {
  for (const tag of waiting) {
    if (!document.querySelector(tag)) continue;
    waiting.delete(tag);
    // A page that blocks a part, or forbids a second copy of Lit, keeps working without it.
    elements[tag]?.().catch((error: unknown) => {
      const problem = `<${tag}> could not be loaded: ${String(error)}`;
      document.dispatchEvent(new PolicyProblemEvent('', {problem, path: '', severity: 'error'}));
    });
  }
  if (!waiting.size) observer.disconnect();
}

const observer = new MutationObserver(load);
observer.observe(document, {childList: true, subtree: true});
load();
