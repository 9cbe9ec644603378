import {inPage} from '../support/in-page.js';

/** Checks that run in the page, in whatever engine shows it. */

/** How much wider than its window a page is, in pixels. */
function overflow(): number {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth - clientWidth;
}

/**
 * What can be reached by the keyboard and does not show that it has been: nothing marks it, or all of it
 * is covered (WCAG 2.4.7, 2.4.11). Also how many stops there are.
 */
async function unseenFocus(): Promise<{stops: number; unseen: string[]}> {
  const stops: HTMLElement[] = [];
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(focusable) && element.checkVisibility()) stops.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document);
  const looks = (element: Element) => {
    const {outlineStyle, outlineWidth, outlineColor, boxShadow} = getComputedStyle(element);
    const none = outlineStyle === 'none' || /^rgba\(.*, 0\)$|transparent/.test(outlineColor);
    return {outline: none ? 0 : parseFloat(outlineWidth), boxShadow};
  };
  /** Whether some part of it is what a click there would meet. */
  const uncovered = (element: Element, root: Document | ShadowRoot) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [0.1, 0.5, 0.9].some((part) =>
      [0.1, 0.5, 0.9].some((depth) => {
        const met = root.elementFromPoint(left + width * part, top + height * depth);
        return !!met && (element.contains(met) || met.contains(element));
      }),
    );
  };
  const unseen: string[] = [];
  for (const element of stops) {
    if (element.matches(':disabled')) continue;
    const before = looks(element);
    element.focus();
    const root = element.getRootNode() as Document | ShadowRoot;
    const after = looks(element);
    const seen = after.outline >= 1 || after.boxShadow !== before.boxShadow;
    let covered = !uncovered(element, root);
    // Some engines scroll to what has the focus in a later frame.
    for (let frames = 0; covered && frames < 12; frames += 1) {
      await new Promise(requestAnimationFrame);
      covered = !uncovered(element, root);
    }
    if (root.activeElement !== element || !element.matches(':focus-visible') || !seen || covered) {
      unseen.push(
        `${element.outerHTML.slice(0, 120)} ${covered ? 'covered' : JSON.stringify(after)}`,
      );
    }
    element.blur();
  }
  return {stops: stops.length, unseen};
}

/** Whether the gallery has drawn what its address asks for; throws where it could not. */
async function drawn(): Promise<string> {
  const {dataset} = document.documentElement;
  for (const end = Date.now() + 15_000; dataset['ready'] === undefined;) {
    if (dataset['broken']) throw new Error(dataset['broken']);
    if (Date.now() > end) throw new Error('The gallery is not ready in 15 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return dataset['ready'];
}

/**
 * Has all parts drawn that are skipped while they are off screen: where such a part is not as high as
 * it was taken to be, checkers see it lie on what follows.
 */
function unfold(): void {
  const below = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (getComputedStyle(element).contentVisibility === 'auto') {
        element.style.setProperty('content-visibility', 'visible', 'important');
      }
      if (element.shadowRoot) below(element.shadowRoot);
    }
  };
  below(document);
}

export const expressions = {
  overflow: inPage(overflow),
  unseenFocus: inPage(unseenFocus),
  drawn: inPage(drawn),
  unfold: inPage(unfold),
};
