import {fill, h, type Child} from '../shared/dom.js';

/** What can be pressed on the first layer. */
export const CONTROLS = ['accept', 'reject', 'choose'] as const;
export type ControlName = (typeof CONTROLS)[number];

/** Words with the language that they are in, BCP 47. */
export type Spoken = readonly [words: Child, lang: string];

/** What the page's tree carries: the words, and what can be pressed. */
export type LightWords = Readonly<Record<ControlName | 'text', Spoken>>;

/** By which the page could take a control away; the style sheet answers for everything else. */
export const WATCHED = ['slot', 'inert', 'disabled', 'aria-hidden', 'aria-disabled'];

/** Puts words into an element; what has the focus in it does not go for the same again. */
export function put(element: HTMLElement, [words, lang]: Spoken): void {
  element.lang = lang;
  const made = fill(element.cloneNode() as HTMLElement, words);
  if (!made.isEqualNode(element)) element.replaceChildren(...made.childNodes);
}

const findIn = (host: Element, name: string): HTMLElement | undefined =>
  [...host.children].find(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.getAttribute('slot') === name,
  );

/**
 * Places the words and controls of the first layer, as plain elements of the page's tree, where consent
 * clients find them without a rule for us. What a server has drawn is taken over; what got lost is put back.
 *
 * @param words - undefined takes them away
 * @param anew - whether words that are there are written over; else they are left to a translation of the page
 */
export function place(host: Element, words: LightWords | undefined, anew?: boolean): void {
  for (const name of ['text', ...CONTROLS] as const) {
    const tag = name === 'text' ? 'p' : 'button';
    const found = findIn(host, name);
    const isKept = words && found?.localName === tag;
    if (!isKept) found?.remove();
    if (!words) continue;
    const element = isKept ? found : h(tag, {slot: name, dir: 'auto'});
    if (!isKept) host.append(element);
    for (const name of WATCHED.slice(1)) element.removeAttribute(name);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    if (anew || !element.textContent?.trim()) put(element, words[name]);
  }
}

/** @returns the control that an event comes from */
export function pressed(
  host: Element,
  event: Event,
): {name: ControlName; control: HTMLElement} | undefined {
  for (const name of CONTROLS) {
    const control = findIn(host, name);
    if (control && event.composedPath().includes(control)) return {name, control};
  }
  return undefined;
}
