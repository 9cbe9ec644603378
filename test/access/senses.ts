/** What a person meets on a page, seen from inside the page, in whatever engine shows it. */

/** What has the focus. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** Whether it is on, open, pressed or filled in. */
  readonly state: string;
  /** What is said of it besides, such as what is wrong with it. */
  readonly says: string;
  /** Whether it shows that it has the focus (WCAG 2.4.7). */
  readonly marked: boolean;
  /** Whether some of it is in the window, with nothing over it (WCAG 2.4.11). */
  readonly seen: boolean;
}

/** What has the focus; null where nothing has. */
export function stop(): Stop | null {
  let at = document.activeElement as HTMLElement | null;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
  if (!at || at === document.body) return null;
  const root = at.getRootNode() as Document | ShadowRoot;
  const words = (element: Element | null | undefined) => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const each of copy?.querySelectorAll('[aria-hidden=true], select') ?? []) each.remove();
    return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const by = at.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const {labels, type, value, checked} = at as HTMLInputElement;
  const name =
    at.getAttribute('aria-label') ??
    (by.map((id) => words(root.getElementById(id))).join(' ') ||
      words(labels?.length ? labels[0] : at));
  const roles: Record<string, string> = {a: 'link', select: 'combobox', textarea: 'textbox'};
  const isBox = type === 'checkbox' || type === 'radio';
  const field = isBox ? type : 'textbox';
  const role =
    at.getAttribute('role') ??
    (at.localName === 'input' ? field : (roles[at.localName] ?? at.localName));
  const fold = at.localName === 'summary' && (at.parentElement as HTMLDetailsElement);
  const state =
    at.getAttribute('aria-checked') ??
    (fold ? (fold.open ? 'open' : 'closed') : isBox ? `${checked}` : `${value || ''}`);
  const {outlineStyle, outlineWidth, outlineColor, boxShadow} = getComputedStyle(at);
  const isOutlined =
    outlineStyle !== 'none' &&
    parseFloat(outlineWidth) >= 1 &&
    !/^rgba\(.*, 0\)$|transparent/.test(outlineColor);
  const {left, top, width, height} = at.getBoundingClientRect();
  const parts = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];
  const seen = parts.some((across) =>
    parts.some((down) => {
      const met = root.elementFromPoint(left + width * across, top + height * down);
      return !!met && (at.contains(met) || met.contains(at));
    }),
  );
  const told = at.getAttribute('aria-describedby')?.split(' ') ?? [];
  const says = told.map((id) => words(root.getElementById(id))).join(' ');
  return {role, name, state, says, marked: isOutlined || boxShadow !== 'none', seen};
}

/** Begins to take down what a screen reader would say by itself: what changes in live regions. */
export function listen(): void {
  const said: string[] = [];
  Reflect.set(globalThis, 'said', said);
  const watched = new WeakSet<Node>();
  const regionOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[role=status], [role=alert]');
  const observer = new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const {target, addedNodes} of records) {
      const around = regionOf(target);
      if (around) regions.add(around);
      // A status that comes into being with its words is not said; an alert is.
      for (const node of addedNodes) {
        if (node instanceof Element && node.matches('[role=alert]')) regions.add(node);
      }
    }
    for (const region of regions) {
      const words = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (words && region.checkVisibility()) said.push(words);
    }
  });
  const watch = (root: Document | ShadowRoot) => {
    if (!watched.has(root)) {
      observer.observe(root, {childList: true, characterData: true, subtree: true});
    }
    watched.add(root);
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
  };
  watch(document);
  setInterval(() => watch(document), 50);
}

/** What was said since this was last asked. */
export function heard(): string[] {
  return (Reflect.get(globalThis, 'said') as string[]).splice(0);
}

/** Whether words can be seen somewhere on the page, in whatever element. */
export function hasWords(words: string): boolean {
  const below = (root: ParentNode): boolean =>
    [...root.querySelectorAll<HTMLElement>('*')].some((element) => {
      if (element.shadowRoot && below(element.shadowRoot)) return true;
      const isNear = !element.childElementCount || element.matches('p, li, dt, dd, label, summary');
      if (!isNear || !element.checkVisibility()) return false;
      return (element.textContent ?? '').replace(/\s+/g, ' ').includes(words);
    });
  return below(document);
}

/** Forgets all that the page has stored. */
export function forget(): void {
  localStorage.clear();
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`;
  }
}
