/**
 * The entry for pages without a build step: it has the first question in it, registers every other element
 * when the page uses its tag, and exports the calls of the library.
 */
import {forthright} from './api.js';
import {page} from './context/page.js';
import './define/consent-banner.js';
import {watch} from './watch.js';

export {forthright};

const rest = async () => {
  await page.asking;
  return import('./rest.js');
};

// head.js is looked for by what it is called, with a hash in its name too.
watch({
  // What stands inside a `<policy-bundle>` waits for that.
  'policy-bundle': () => import('./define/policy-bundle.js'),
  'privacy-policy': () => import('./define/privacy-policy.js'),
  'consent-preferences,consent-gate,consent-history,policy-changes,privacy-choices,cookie-disclosure,opt-out-controls,data-use-note,script[type="text/plain"],script[src*="head."]':
    rest,
});

/** What a call wants opened, and the page has no tag for, is brought along. */
page.watchers.add(() => {
  if (page.wanted.size) void rest().then(({bringWanted}) => bringWanted());
});
