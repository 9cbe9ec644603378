/** What a gate names; where several are named, all must be allowed. */
export type Asked = Readonly<Partial<Record<(typeof KEYS)[number], string>>>;

/** Says whether everything that is named is allowed. */
export type Allows = (asked: Asked) => boolean;

/** The scripts of a page that wait for a decision: `<script type="text/plain" data-choice="…">`. */
export interface Gates {
  /** Those that are shut, in the order in which they were found. */
  readonly shut: ReadonlySet<HTMLScriptElement>;
  /** What was last said to be allowed. */
  readonly allows: Allows;
  /** Finds the scripts of a document or shadow root, and those inserted later. */
  observe(root: Document | ShadowRoot): void;
  /** Says what is allowed from now on, and releases it. What has run is not undone. */
  open(allows: Allows): void;
  /** Set by who leaves the page time between scripts: whether to wait here until `open` is called again. */
  pause?: () => boolean;
}

const KEYS = ['choice', 'purpose', 'recipient'] as const;
const INERT = KEYS.map((key) => `script[type="text/plain"][data-${key}]`).join();

/** @returns what a script, or any element with such attributes, names */
export const askedBy = ({dataset}: HTMLElement): Asked =>
  Object.fromEntries(
    KEYS.flatMap((key) => (dataset[key] === undefined ? [] : [[key, dataset[key]]])),
  );

/**
 * Releases scripts: the same node, retyped and inserted again where it stands, since a copy is refused
 * under Trusted Types; its nonce stays with it. A node runs once. Classic scripts keep their order;
 * those with `defer`, and modules (`data-type="module"`), run when the document is parsed; `async` ones at
 * any time. Nothing is released in a page that is prerendered, and no visitor has seen.
 */
function makeGates(page: Document): Gates {
  const shut = new Set<HTMLScriptElement>();
  const inOrder: HTMLScriptElement[] = [];
  const deferred: HTMLScriptElement[] = [];
  /** How many classic scripts are on their way: one in the page waits for those before it. */
  let coming = 0;
  let allows: Allows = () => false;

  const isLoading = () => page.readyState === 'loading';

  /** The parser may not have come to the end of a script that nothing follows. */
  const isParsed = (script: Node) => {
    for (let node: Node | null = script; isLoading() && node; node = node.parentNode) {
      if (node.nextSibling) return true;
    }
    return !isLoading();
  };

  const insert = (script: HTMLScriptElement) => {
    const {parentNode: parent, nextSibling: next, src, dataset} = script;
    const type = dataset['type'] ?? '';
    if (!parent || !script.matches(INERT)) return;
    // It may have been taken back while others were on their way.
    if (!allows(askedBy(script))) return void shut.add(script);
    script.remove();
    script.type = type;
    if (!script.hasAttribute('async')) {
      // Else what a script inserts runs as soon as it is there.
      script.async = false;
      if (src && /^$|javascript$/.test(type)) {
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
    while (inOrder[0] && !(coming && !inOrder[0].src) && !gates.pause?.()) insert(inOrder.shift()!);
    if (!isLoading() && !inOrder.length) deferred.splice(0).forEach(insert);
  };

  const release = () => {
    if ((page as {prerendering?: boolean}).prerendering) return;
    for (const script of shut) {
      const isHere = script.isConnected && script.matches(INERT);
      if (isHere && !(isParsed(script) && allows(askedBy(script)))) continue;
      shut.delete(script);
      if (!isHere) continue;
      const isModule = script.dataset['type'] === 'module';
      if (script.hasAttribute('async')) insert(script);
      else (isModule || (script.defer && script.src) ? deferred : inOrder).push(script);
    }
    run();
  };

  const find = (root: ParentNode) =>
    root.querySelectorAll<HTMLScriptElement>(INERT).forEach((script) => shut.add(script));

  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      if (node.matches(INERT)) shut.add(node as HTMLScriptElement);
      find(node);
    }
    release();
  });

  for (const event of ['readystatechange', 'prerenderingchange']) {
    page.addEventListener(event, release);
  }

  const gates: Gates = {
    shut,
    get allows() {
      return allows;
    },
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
