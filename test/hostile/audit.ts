/** Tags that elements of ours draw; a bundle can choose none beyond them. */
const TAGS = new Set(
  (
    'a article aside bdi blockquote br button caption code dd details dfn dialog div dl dt em fieldset footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr input label legend li nav ol option output p pre section select slot small span strong ' +
    'summary svg path table tbody td textarea th thead time tr ul'
  ).split(' '),
);

/** Attributes that elements of ours write, beside `aria-*`. */
const ATTRIBUTES = new Set(
  (
    'autocomplete checked class compact data-mark datetime dir disabled embedded exportparts for heading-level hidden href id ' +
    'inert lang name novalidate open part rel required role scope selected slot start surface tabindex title type ' +
    'value'
  ).split(' '),
);

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Everything that is drawn below a node, through every shadow root. */
export function* drawnBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* drawnBelow(element.shadowRoot);
  }
}

/** What a reader would see of an element and of everything within it. */
export function textOf(element: Element): string {
  const roots = [element, ...drawnBelow(element.shadowRoot!)].flatMap((each) =>
    each.shadowRoot ? [each.shadowRoot] : [],
  );
  return roots.map((root) => root.textContent).join('\n');
}

/**
 * Looks through all that one of our elements has drawn.
 *
 * @param ours - the tags of the library
 * @returns what has no business there: elements, attributes and addresses
 */
export function strangers(element: Element, ours: readonly string[]): string[] {
  const found: string[] = [];
  for (const each of element.shadowRoot ? drawnBelow(element.shadowRoot) : []) {
    const {localName} = each;
    if (!TAGS.has(localName) && !ours.includes(localName)) found.push(`<${localName}>`);
    for (const {name, value} of each.attributes) {
      if (!ATTRIBUTES.has(name) && !/^aria-[a-z]+$/.test(name)) {
        found.push(`<${localName} ${name}="${value.slice(0, 80)}">`);
      }
    }
    const href = each.getAttribute('href');
    if (href !== null && (!(each instanceof HTMLAnchorElement) || !isFollowable(each))) {
      found.push(`<${localName} href="${href}">`);
    }
  }
  return [...new Set(found)];
}

/** An address that cannot be parsed has no scheme, leads nowhere, and so harms nobody. */
const isFollowable = ({protocol}: HTMLAnchorElement) => SCHEMES.has(protocol) || protocol === ':';
