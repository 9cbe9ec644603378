import type {Head} from '../head/global.js';

/** What the tag of head.js says; and has the library open the page's bundle, even where no element does. */
export function tagOfHead(): DOMStringMap {
  const {forthright} = globalThis as {forthright?: Head & {consent?: {ready: unknown}}};
  void forthright?.consent?.ready;
  return forthright?.script.dataset ?? {};
}
