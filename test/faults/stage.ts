import {fixture, html, waitUntil} from '@open-wc/testing';
import {forthright, type Consent} from '../../src/api.js';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {page} from '../../src/context/page.js';
import {ConsentStore} from '../../src/consent/store.js';
import {browserWorld} from '../../src/consent/world.js';
import type {PolicyBundleElement} from '../../src/elements/policy-bundle/policy-bundle.js';
import {controlIn, switchIn, bundleWith} from '../support/controls.js';

/** What a visitor can be asked about here. */
export const PARTS: Partial<PolicyBundle> = {
  purposes: [
    {id: 'usage', name: 'Counting visits'},
    {id: 'selling', name: 'Selling'},
  ],
  recipients: [{id: 'counter', name: 'Counter', purposes: ['usage']}],
  regimes: [
    {id: 'gdpr', regions: ['EEA'], model: 'opt-in'},
    {id: 'ccpa', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
  ],
};

export const anyBundle = (own: Partial<PolicyBundle> = {}): PolicyBundle =>
  bundleWith(
    [
      {id: 'analytics', kind: 'consent', label: 'Count my visits', purposes: ['usage']},
      {id: 'sale', kind: 'opt-out', label: 'Sell data', optOutOf: ['sale'], purposes: ['selling']},
    ],
    {...PARTS, ...own},
  );

const keysOf = (id: string) =>
  Object.keys(localStorage).filter((key) => `${key}.`.includes(`.${id}.`));

/** One page under a fault: what is released, what is stored, what it can do, what it is told. */
export class Stage {
  readonly bundle: PolicyBundle;
  readonly problems: string[] = [];
  readonly #visits: ConsentStore[] = [];
  readonly #hear = (event: GlobalEventHandlersEventMap['policy-problem']) => {
    if (event.bundleId === this.bundle.id) this.problems.push(event.problem);
  };

  constructor(bundle = anyBundle()) {
    this.bundle = bundle;
    document.addEventListener('policy-problem', this.#hear);
  }

  /** The calls of the bundle. */
  get consent(): Consent {
    return forthright.for(this.bundle.id).consent;
  }

  /** Sets the page up; the fault is there already. */
  async open(own: Partial<PolicyBundleElement> = {}): Promise<Element> {
    const element = await fixture<PolicyBundleElement>(html`<policy-bundle></policy-bundle>`);
    Object.assign(element, own, {bundle: this.bundle});
    const controls = document.createElement('opt-out-controls');
    element.append(controls);
    await this.consent.ready;
    await waitUntil(
      () => controls.shadowRoot?.querySelector('choice-control'),
      'choices are drawn',
    );
    await waitUntil(() => switchIn(controlIn(controls, 'analytics')), 'with their switches');
    return controls;
  }

  /** The visitor turns a switch. */
  async turn(controls: Element, choice = 'analytics'): Promise<boolean> {
    const control = controlIn(controls, choice);
    switchIn(control).click();
    await control.updateComplete;
    return switchIn(controlIn(controls, choice)).getAttribute('aria-checked') === 'true';
  }

  /** What would be released. */
  released(): string[] {
    return ['analytics', 'sale'].filter((choice) => this.consent.granted({choice}));
  }

  /** What another page of this browser would find. */
  async nextVisit(region = 'DE'): Promise<ConsentStore> {
    const reading = {bundle: this.bundle, index: new BundleIndex(this.bundle), problems: []};
    const store = new ConsentStore(reading, browserWorld());
    store.region = region;
    await store.ready;
    this.#visits.push(store);
    return store;
  }

  cookie(): string | undefined {
    const name = `forthright.${this.bundle.id}=`;
    return document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(name))
      ?.slice(name.length);
  }

  set cookieText(text: string) {
    document.cookie = `forthright.${this.bundle.id}=${text}; Path=/`;
  }

  /** The keys of localStorage about this bundle. */
  keys(): string[] {
    return keysOf(this.bundle.id);
  }

  leave(): void {
    document.removeEventListener('policy-problem', this.#hear);
    this.#visits.forEach((store) => store.dispose());
    page.stores.get(this.bundle.id)?.store.dispose();
    document.cookie = `forthright.${this.bundle.id}=; Path=/; Max-Age=0`;
    for (const key of this.keys()) localStorage.removeItem(key);
  }
}

/** Replaces a property for one test. @returns what puts it back */
export function replace(target: object, name: string, own: PropertyDescriptor): () => void {
  const old = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {...old, configurable: true, ...own});
  return () => {
    if (old) Object.defineProperty(target, name, old);
    else Reflect.deleteProperty(target, name);
  };
}
