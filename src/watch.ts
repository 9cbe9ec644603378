import {reportAtPage} from './api.js';
import {pageBundleUrl, sharedBundle} from './context/page-bundle.js';
import {findInPage} from './context/unhidden.js';

/** What to load for what a page uses, by selector. */
export type Uses = Readonly<Record<string, () => Promise<unknown>>>;

/** Loads what the page uses, once for each selector, as soon as the page has an element of it. */
export function watch(uses: Uses): void {
  const waiting = new Set(Object.keys(uses));
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
  look();

  function look(): void {
    for (const selector of waiting) {
      const element = findInPage(selector);
      if (!element) continue;
      waiting.delete(selector);
      const tag = element.localName;
      // The bundle and the code that draws it are asked for side by side.
      const url =
        (tag !== 'script' && element.getAttribute('src')) ||
        pageBundleUrl(/^(consent|privacy-c|s)/.test(tag) ? 'choices' : undefined);
      if (url !== undefined && !element.querySelector('script')) void sharedBundle(url);
      // A page that blocks a part, or forbids a second copy of Lit, keeps working without it.
      uses[selector]!().catch((error: unknown) =>
        reportAtPage(`<${tag}> could not be loaded: ${String(error)}`),
      );
    }
  }
}
