/** What a gate names, among other fields; where several are named, all must be allowed. */
export type Asked = Readonly<Partial<Record<(typeof KEYS)[number], string>>>;

/** Says whether everything that is named is allowed. */
export type Allows = (asked: Asked) => boolean;

/** The scripts of a page that wait for a decision: `<script type="text/plain" data-choice="…">`. */
export interface Gates {
  /** Those that are shut, in the order in which they were found. */
  readonly shut: ReadonlySet<HTMLScriptElement>;
  /** Finds the scripts of a document or shadow root, and those inserted later. */
  observe(this: void, root: Document | ShadowRoot): void;
  /** Says what is allowed from now on, and releases it. What has run is not undone. */
  open(allows: Allows): void;
  /** Set by who leaves the page time between scripts: whether to wait here until `open` is called again. */
  pause?: () => boolean;
}

export const KEYS = ['choice', 'purpose', 'recipient'] as const;
const INERT = KEYS.map((key) => `script[type="text/plain"][data-${key}]`).join();

/** @returns what a script, or any element with such attributes, names */
export const askedBy = ({dataset}: HTMLElement): Asked => dataset;

/**
 * Releases scripts: the same node, retyped and inserted again where it stands, since a copy is refused
 * under Trusted Types; its nonce stays with it. A node runs once. Classic scripts keep their order;
 * those with `defer`, and modules (`data-type="module"`), run when the document is parsed; `async` ones at
 * any time. Nothing is released in a page that is prerendered, and no visitor has seen.
 */
function makeGates(page: Document): Gates {
  const shut = new Set<HTMLScriptElement>();
  const inOrder: HTMLScriptElement[] = [];
  /** How many classic scripts are on their way: one in the page waits for those before it. */
  let coming = 0;
  let allows: Allows = () => false;
  /** Of what is released soon. */
  let timer: unknown;

  /** The parser may not have come to the end of a script that nothing follows. */
  const isParsed = (node: Node | null): unknown =>
    node && (node.nextSibling ?? isParsed(node.parentNode));

  const insert = (script: HTMLScriptElement) => {
    const {parentNode: parent, nextSibling: next, src} = script;
    const type = script.dataset['type'] ?? '';
    // It may have gone, or been taken back, while others were on their way.
    if (!parent || !allows(askedBy(script))) {
      shut.add(script);
      return;
    }
    script.remove();
    script.type = type;
    if (!script.hasAttribute('async')) {
      // Else what a script inserts runs as soon as it is there.
      script.async = false;
      // What browsers leave out tells nothing.
      if (src && !script.noModule && /^$|java/.test(type)) {
        coming++;
        const done = () => {
          coming--;
          run();
        };
        script.addEventListener('load', done);
        script.addEventListener('error', done);
      }
    }
    parent.insertBefore(script, next);
  };

  const run = () => {
    while (inOrder[0] && (inOrder[0].src || !coming) && !gates.pause?.()) insert(inOrder.shift()!);
  };

  const release = () => {
    timer = 0;
    if ((page as {prerendering?: boolean}).prerendering) return;
    for (const script of shut) {
      const {isConnected, defer, dataset} = script;
      const isDue =
        page.readyState !== 'loading' ||
        (!defer && dataset['type'] !== 'module' && isParsed(script));
      if (isConnected && !(isDue && allows(askedBy(script)))) continue;
      shut.delete(script);
      if (!isConnected) continue;
      if (script.hasAttribute('async')) insert(script);
      else inOrder.push(script);
    }
    run();
  };

  const find = (root: ParentNode) => {
    for (const script of root.querySelectorAll<HTMLScriptElement>(INERT)) shut.add(script);
  };

  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(INERT)) shut.add(node as HTMLScriptElement);
        else find(node);
      }
    // Those of a page that is being parsed run together: one by one each costs as much as all of them.
    if (page.readyState !== 'loading') release();
    else timer ||= setTimeout(release);
  });

  page.addEventListener('readystatechange', release);
  page.addEventListener('prerenderingchange', release);

  const gates: Gates = {
    shut,
    observe(root) {
      find(root);
      observer.observe(root, {childList: true, subtree: true});
      release();
    },
    open(now) {
      allows = now;
      release();
    },
  };
  return gates;
}

const KEY = Symbol.for('forthright.gates');

/**
 * The gates of this page, shared through the global symbol registry by head.js and every copy of the
 * library, so that what one of them has released no other one touches.
 */
export function pageGates(): Gates {
  const holder = globalThis as {[KEY]?: Gates};
  if (holder[KEY]) return holder[KEY];
  const gates = (holder[KEY] = makeGates(document));
  gates.observe(document);
  return gates;
}
