/** What is drawn of an element, across shadow roots: its texts, as far as they can be seen. */
function* textsOf(node: Node): Generator<Text> {
  if (node instanceof Text) {
    const {parentElement} = node;
    const isSeen = parentElement?.checkVisibility?.() !== false;
    // What is for screen readers alone is a pixel wide.
    const isWide = !parentElement || parentElement.getBoundingClientRect().width > 1;
    if (isSeen && isWide && node.data.trim()) yield node;
    return;
  }
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return;
  if (node instanceof HTMLElement && node.shadowRoot) yield* textsIn(node.shadowRoot);
  yield* textsIn(node);
}

function* textsIn(parent: Node): Generator<Text> {
  for (const child of parent.childNodes) yield* textsOf(child);
}

const RIGHT = /[\p{sc=Arab}\p{sc=Hebr}]/u;

/** The place of one character. */
function placeOf(text: Text, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

/** @returns the texts that can be seen of an element and end in a full stop */
export function saidIn(element: Element): readonly string[] {
  return [...textsOf(element)].map(({data}) => data.trimEnd()).filter((said) => said.endsWith('.'));
}

/**
 * @returns the texts of an element whose full stop stands on the wrong side of the letter before it: left of
 *   a Latin one, right of an Arabic or Hebrew one
 */
export function misplaced(element: Element): readonly string[] {
  return [...textsOf(element)].flatMap((text) => {
    const stop = text.data.trimEnd().length - 1;
    const before = text.data[stop - 1] ?? '';
    if (text.data[stop] !== '.' || !/\p{L}/u.test(before)) return [];
    const [letter, dot] = [placeOf(text, stop - 1), placeOf(text, stop)];
    if (!letter.width || !dot.width) return [];
    const isLeft = dot.left < letter.left;
    return isLeft === RIGHT.test(before) ? [] : [text.data];
  });
}
