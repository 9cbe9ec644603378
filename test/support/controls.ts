import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/opt-out-controls.js';
import '../../src/define/cookie-disclosure.js';
import '../../src/define/policy-bundle.js';
import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import {storeFor} from '../../src/context/stores.js';
import {readNow} from '../../src/bundle/read-now.js';
import type {ConsentStore} from '../../src/consent/store.js';
import type {ChoiceControl} from '../../src/elements/choice-control/choice-control.js';
import type {OptOutControls} from '../../src/elements/opt-out-controls/opt-out-controls.js';
import type {ChoiceRequestEvent} from '../../src/events/choice-request-event.js';
import type {ConsentRecord} from '../../src/record/consent-record.js';
import {smallBundle} from './bundles.js';

/** A bundle with these choices, and an id that no other test has, so that nothing is stored yet. */
export function bundleWith(choices: Choice[], own: Partial<PolicyBundle> = {}): PolicyBundle {
  const id = `controls-${Math.random().toString(36).slice(2, 10)}`;
  return smallBundle({id, choices, storage: [], practices: [], ...own});
}

/** The records that the host page is handed for a bundle, as they come. */
export function recordsOf(bundle: PolicyBundle): ConsentRecord[] {
  const records: ConsentRecord[] = [];
  document.addEventListener('consent-record', ({bundleId, record}) => {
    if (bundleId === bundle.id) records.push(record);
  });
  return records;
}

/** The store that elements of a bundle share. */
export function storeOf(bundle: PolicyBundle): ConsentStore {
  const reading = readNow(bundle);
  if (!reading) throw new Error('the bundle of the test is not right');
  return storeFor(reading);
}

/** Draws "Your choices" and waits for its controls. */
export async function choicesOf(
  bundle: PolicyBundle,
  own: Partial<OptOutControls> = {},
): Promise<OptOutControls> {
  const element = await fixture<OptOutControls>(
    html`<opt-out-controls .bundle=${bundle}></opt-out-controls>`,
  );
  Object.assign(element, own);
  await waitUntil(() => element.shadowRoot?.querySelector('h1, h2, h3, p, ul'));
  await waitUntil(() => {
    const controls = [...(element.shadowRoot?.querySelectorAll('choice-control') ?? [])];
    return controls.every((control) => control.shadowRoot?.querySelector('#state'));
  });
  await element.updateComplete;
  return element;
}

/** The first control of an element, or the one of a choice. */
export function controlIn(element: Element, choice?: string): ChoiceControl {
  const controls = [...(element.shadowRoot?.querySelectorAll('choice-control') ?? [])];
  const control = controls.find((each) => !choice || each.choice?.id === choice);
  if (!control) throw new Error('no control is drawn');
  return control;
}

export const inside = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector) ?? undefined;

/** What can be read in an element, without what is hidden. */
export function textOf(element: Element | undefined): string {
  const parts = element?.shadowRoot ? [...element.shadowRoot.children] : element ? [element] : [];
  const text = parts.map((part) => (part as HTMLElement).innerText).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

/** What is announced as status. */
export const statusOf = (control: Element): string => textOf(inside(control, '[role=status]'));

/** What is announced as alert. */
export const alertOf = (control: Element): string => textOf(inside(control, '[role=alert]'));

/** The button of this name. */
export function buttonIn(control: Element, name: string): HTMLButtonElement {
  const buttons = [...(control.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((each) => textOf(each) === name);
  expect(found, `a button "${name}"`).to.exist;
  return found!;
}

export const switchIn = (control: Element): HTMLButtonElement =>
  inside<HTMLButtonElement>(control, '[role=switch]')!;

/** Types into the field of this label. */
export function fill(control: Element, label: string, value: string): HTMLInputElement {
  const labels = [...(control.shadowRoot?.querySelectorAll('label') ?? [])];
  const found = labels.find((each) => textOf(each).startsWith(label));
  const input = found?.control as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  return input;
}

/** A host page that answers as told, and keeps what it was asked. */
export class Host {
  readonly asked: ChoiceRequestEvent[] = [];
  readonly #answer: (event: ChoiceRequestEvent) => unknown;
  readonly #listen = (event: ChoiceRequestEvent) => {
    this.asked.push(event);
    event.respondWith(Promise.resolve(this.#answer(event)) as Promise<undefined>);
  };

  constructor(answer: (event: ChoiceRequestEvent) => unknown = () => undefined) {
    this.#answer = answer;
    document.addEventListener('choice-request', this.#listen);
  }

  leave(): void {
    document.removeEventListener('choice-request', this.#listen);
  }
}

/** Makes every write fail, as in a browser that blocks storage. @returns what allows it again */
export function blockStorage(): () => void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
  Object.defineProperty(Document.prototype, 'cookie', {...cookie, set: () => undefined});
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  return () => {
    Object.defineProperty(Storage.prototype, 'setItem', setItem);
    Object.defineProperty(Document.prototype, 'cookie', cookie);
  };
}

/** Has axe look at an element, in light and dark. */
export async function isAccessible(element: Element): Promise<void> {
  const {style} = document.documentElement;
  for (const [scheme, background] of [
    ['light', '#fff'],
    ['dark', '#15181d'],
  ] as const) {
    style.colorScheme = scheme;
    style.background = background;
    try {
      await expect(element, scheme).to.be.accessible();
    } finally {
      style.removeProperty('color-scheme');
      style.removeProperty('background');
    }
  }
}
