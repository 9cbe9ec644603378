import type {Head} from '../head/global.js';

/** What the tag of head.js says; and has the library open the page's bundle, even where no element does. */
export function tagOfHead(): DOMStringMap {
  const {forthright} = globalThis as {forthright?: Head & {consent?: {ready: unknown}}};
  // Passed on, since a getter that nobody uses is left out of the build.
  void Promise.resolve(forthright?.consent?.ready);
  return forthright?.script.dataset ?? {};
}
