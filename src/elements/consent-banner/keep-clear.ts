/** The edge of the window that a banner lies on. */
export type Edge = 'bottom' | 'top';

/**
 * Keeps what has the focus clear of a banner (WCAG 2.4.11): the page scrolls by as much as the banner
 * covers, and where it cannot, the banner goes to the other edge.
 *
 * @param card - what covers the page
 * @param edge - where it lies by itself
 * @param move - called with whether it is to lie on the other edge
 * @returns a function that ends it
 */
export function keepClear(
  card: HTMLElement,
  edge: Edge,
  move: (away: boolean) => void,
): () => void {
  const ended = new AbortController();
  const sheet = new CSSStyleSheet();
  const sizes = new ResizeObserver(() => {
    const side = edge === 'bottom' ? 'end' : 'start';
    sheet.replaceSync(`:where(html){scroll-padding-block-${side}:${card.offsetHeight}px}`);
    // What has the focus already when a banner comes, or grows.
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at && at !== document.body && !card.contains(at) && !hostOf(card).contains(at)) uncover(at);
  });
  document.adoptedStyleSheets.push(sheet);
  sizes.observe(card);

  // The browser scrolls first.
  const uncover = (target: Element) =>
    requestAnimationFrame(() => {
      if (ended.signal.aborted || !covers(card, target)) return;
      target.scrollIntoView({block: 'nearest', behavior: 'instant'});
      if (!covers(card, target)) return;
      const isAway = card.getBoundingClientRect().top < innerHeight / 2 === (edge === 'bottom');
      move(!isAway);
    });

  const {signal} = ended;
  const onFocus = (event: Event): void => {
    const path = event.composedPath();
    const [target] = path;
    // A move within a shadow tree is heard there alone.
    for (const node of path) {
      if (node instanceof ShadowRoot) node.addEventListener('focusin', onFocus, {signal});
    }
    if (target instanceof Element && !path.includes(hostOf(card))) uncover(target);
  };
  document.addEventListener('focusin', onFocus, {signal});
  return () => {
    ended.abort();
    sizes.disconnect();
    const index = document.adoptedStyleSheets.indexOf(sheet);
    if (index >= 0) document.adoptedStyleSheets.splice(index, 1);
    move(false);
  };
}

const hostOf = (card: Element) => (card.getRootNode() as ShadowRoot).host;

function covers(card: Element, target: Element): boolean {
  const [a, b] = [card.getBoundingClientRect(), target.getBoundingClientRect()];
  const isApart = a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
  return a.height > 0 && b.height > 0 && !isApart;
}
