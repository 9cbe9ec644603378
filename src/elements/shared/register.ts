/**
 * Registers an element, unless the tag is taken: by an earlier copy of the library, or by the page.
 *
 * @param tag - the tag name
 * @param element - its class
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
