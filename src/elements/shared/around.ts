/** @returns a node and all that is around it, across shadow roots, from the inside out */
export function* around(node: Node | null): Generator<Element> {
  for (; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof Element) yield node;
  }
}

/** @returns the language that an element stands in, BCP 47, as the page has it; empty where it says none */
export function languageAround(element: Element): string {
  for (const each of around(element)) {
    const lang = each.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
