/** What can be put into an element; nothing is drawn for what is false or empty. */
export type Child = Node | string | false | 0 | undefined | Child[];

/** Attributes by name; undefined and false leave one out, true sets it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Puts children at the end of a node. Strings become text, never markup.
 *
 * @returns the node
 */
export function fill<N extends Node & ParentNode>(parent: N, child: Child): N {
  if (Array.isArray(child)) for (const each of child) fill(parent, each);
  else if (typeof child === 'string') parent.append(child);
  else if (child) parent.appendChild(child);
  return parent;
}

/** Makes an element by plain DOM calls, which long texts need: templates cost twice the time. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[K];
  for (const name in attributes) {
    // A page may have put members on every object.
    const value = Object.hasOwn(attributes, name) && (attributes[name] ?? false);
    if (value !== false) element.setAttribute(name, value === true ? '' : `${value}`);
  }
  for (const child of children) fill(element, child);
  return element;
}
