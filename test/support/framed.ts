import {waitUntil} from '@open-wc/testing';

import type {Forthright} from '../../src/api.js';

/** What {@link framed} gives a page. */
interface Given {
  /** What the page does before the library comes: the body of a classic script. */
  readonly before?: string;
  readonly body: string;
  /** What stands in the page's head. */
  readonly head?: string;
  /** Modules of `src` that cannot be loaded there, such as `elements/consent-banner/behind`. */
  readonly missing?: readonly string[];
}

/** A page of its own within the test's, of the same origin: it shares what is stored. */
export interface Framed {
  readonly window: Window & typeof globalThis & {forthright?: Forthright};
  readonly document: Document;
  /** What escaped to the page. */
  readonly escaped: string[];
  /** What `policy-problem` told. */
  readonly problems: string[];
  /** What was stored in the turn of {@link pressAtOnce}'s click. */
  readonly kept: string[];
  leave(): void;
}

const at = (path: string) => new URL(`../../src/${path}.ts`, import.meta.url).pathname;

/** Has a page press a control in the same turn in which it is there, and note what is stored by then. */
export const pressAtOnce = (slot: string) => `
  new MutationObserver((_, observer) => {
    const control = document.querySelector('consent-banner > button[slot=${slot}]');
    if (!control) return;
    observer.disconnect();
    control.click();
    kept.push(...Object.keys(localStorage));
  }).observe(document, {childList: true, subtree: true});
`;

/** Opens a page in which the library starts from nothing, as on a visit. */
export async function framed({before = '', body, head = '', missing = []}: Given): Promise<Framed> {
  const imports = Object.fromEntries(missing.map((path) => [at(path), 'data:text/javascript,{']));
  // Rewritten on their way to the browser or not, modules are the same.
  for (const [from, to] of Object.entries(imports)) imports[from.replace(/ts$/, 'js')] = to;
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>${head}
    <script>
      const escaped = [], problems = [], kept = [];
      addEventListener('error', ({message}) => escaped.push(message));
      addEventListener('unhandledrejection', ({reason}) => escaped.push(String(reason)));
      addEventListener('policy-problem', ({problem, path}) => problems.push((path + ' ' + problem).trim()));
      Object.assign(window, {escaped, problems, kept});
      ${before}
    </script>
    <script type="importmap">${JSON.stringify({imports})}</script>
    <script type="module">
      import '${at('define/consent-banner')}';
      import '${at('define/policy-bundle')}';
      import '${at('define/privacy-policy')}';
      import {forthright} from '${at('api')}';
      window.forthright = forthright;
    </script></head><body>${body}</body></html>`;
  document.body.append(frame);
  await waitUntil(() => (frame.contentWindow as Framed['window'] | null)?.forthright);
  const window = frame.contentWindow as Framed['window'];
  const {escaped, problems, kept} = window as unknown as Framed;
  return {
    window,
    document: window.document,
    escaped,
    problems,
    kept,
    leave: () => frame.remove(),
  };
}

/** JSON of a bundle where markup is expected. */
export const inMarkup = (bundle: unknown): string =>
  JSON.stringify(bundle).replaceAll('<', '\\u003c');
