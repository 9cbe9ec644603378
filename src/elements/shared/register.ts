/**
 * Registers an element, unless the tag is taken: by an earlier copy of the library, or by the page. Where
 * there are no elements, as on a server, it does nothing.
 *
 * @param tag - the tag name
 * @param element - its class
 */
export function register(tag: string, element: CustomElementConstructor): void {
  // On a server there may be no registry.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
