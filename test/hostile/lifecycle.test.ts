import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import {render, html} from 'lit';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {forthright} from '../../src/index.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {drawnBelow, textOf} from './audit.js';
import {Escapes, TAGS} from './stage.js';

let count = 0;
const own = (): PolicyBundle => smallBundle({id: `life-${(count += 1)}`});

const found = (element: Element, selector: string): HTMLElement[] =>
  [...drawnBelow(element.shadowRoot!)].filter((each): each is HTMLElement =>
    each.matches(selector),
  );
const switchOf = (element: Element) => found(element, '[role=switch]')[0];

/** Listeners that are on the window and the document now, counted by what is added and removed. */
class Listening {
  readonly #kept = new Set<string>();
  readonly #ids = new WeakMap<object, number>();
  #next = 0;
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const target of [window, document] as EventTarget[]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      const key = (type: string, listener: unknown) => {
        if (typeof listener !== 'object' && typeof listener !== 'function') return '';
        if (!this.#ids.has(listener!)) this.#ids.set(listener!, (this.#next += 1));
        return `${target === window ? 'window' : 'document'} ${type} ${this.#ids.get(listener!)}`;
      };
      target.addEventListener = (...args: Parameters<typeof add>) => {
        const [type, listener, options] = args;
        const {once, signal} = Object(options) as AddEventListenerOptions;
        if (!once && !signal) this.#kept.add(key(type, listener));
        add(...args);
      };
      target.removeEventListener = (...args: Parameters<typeof remove>) => {
        this.#kept.delete(key(args[0], args[1]));
        remove(...args);
      };
      this.#undo.push(() => {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      });
    }
  }

  get count(): number {
    return this.#kept.size;
  }

  end(): void {
    for (const undo of this.#undo) undo();
  }
}

describe('elements that are moved about', () => {
  let escapes: Escapes;
  let page: HTMLElement;
  beforeEach(() => {
    forgetEverything();
    escapes = new Escapes();
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
    expect(escapes.take()).to.eql([]);
    escapes.end();
  });

  const put = async (tag: (typeof TAGS)[number], bundle: unknown) => {
    const element = document.createElement(tag);
    element.bundle = bundle;
    element.setAttribute('practices', 'logging');
    page.append(element);
    await waitUntil(() => element.shadowRoot && textOf(element).trim());
    return element;
  };

  it('taken out, they leave no listener behind; put back, they follow again and draw once', async () => {
    const bundle = own();
    const elements = await Promise.all(TAGS.map((tag) => put(tag, bundle)));
    const [, , controls] = elements as unknown as [Element, Element, Element];
    await waitUntil(() => switchOf(controls));
    const listening = new Listening();
    for (let turn = 0; turn < 20; turn += 1) {
      for (const element of elements) element.remove();
      await aTimeout(0);
      page.append(...elements);
      await aTimeout(0);
    }
    const kept = listening.count;
    for (const element of elements) element.remove();
    await aTimeout(20);
    expect(listening.count, 'of what was added, nothing is left').to.equal(0);
    expect(kept, 'and in the page each listens once').to.be.at.most(4 * TAGS.length);
    listening.end();
    page.append(...elements);
    await waitUntil(() => switchOf(controls));
    forthright.for(bundle.id).consent.set('count-visits', 'granted');
    await waitUntil(() => switchOf(controls)?.ariaChecked === 'true');
    for (const element of elements)
      expect(element.shadowRoot!.querySelectorAll('article').length).to.be.at.most(1);
    expect(textOf(elements[0]!).split('The server writes a log.')).to.have.length(2);
  });

  it('moved while the bundle is on its way, they draw it once where they stand', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(own())], {type: 'application/json'}));
    const [one, two] = [document.createElement('section'), document.createElement('section')];
    page.append(one, two);
    const policy = document.createElement('privacy-policy');
    policy.src = src;
    for (const place of [one, two, one, two]) {
      place.append(policy);
      await Promise.resolve();
    }
    await waitUntil(() => textOf(policy).includes('The server writes a log.'));
    await policy.complete;
    expect(policy.shadowRoot!.querySelectorAll('h1')).to.have.length(1);
  });

  it('moved into a policy-bundle and out again, they show what holds where they stand', async () => {
    const [here, there] = [own(), own()];
    here.provider.name = 'Here Ltd';
    there.provider.name = 'There Ltd';
    const providers = [here, there].map((bundle) => {
      const provider = document.createElement('policy-bundle');
      provider.bundle = bundle;
      page.append(provider);
      return provider;
    });
    const policy = document.createElement('privacy-policy');
    for (const [provider, name] of [
      [providers[0]!, 'Here Ltd'],
      [providers[1]!, 'There Ltd'],
      [providers[0]!, 'Here Ltd'],
    ] as const) {
      provider.append(policy);
      await waitUntil(() => textOf(policy).includes(name), `${name} is shown`);
      expect(policy.shadowRoot!.querySelectorAll('h1')).to.have.length(1);
    }
  });

  it('moved to another document, they go on', async () => {
    const frame = document.createElement('iframe');
    page.append(frame);
    const controls = await put('opt-out-controls', own());
    await waitUntil(() => switchOf(controls));
    frame.contentDocument!.body.append(controls);
    await aTimeout(50);
    page.append(controls);
    await waitUntil(() => switchOf(controls));
    switchOf(controls)!.click();
    await waitUntil(() => switchOf(controls)!.ariaChecked === 'true');
  });

  for (const tag of TAGS) {
    it(`<${tag}>: a property that was set before the upgrade counts`, async () => {
      const early = document.createElement(`x-${tag}`) as HTMLElement & {bundle?: unknown};
      early.bundle = own();
      early.setAttribute('practices', 'logging');
      page.append(early);
      const base = customElements.get(tag)!;
      if (!customElements.get(`x-${tag}`)) customElements.define(`x-${tag}`, class extends base {});
      await waitUntil(() => textOf(early).trim(), 'it is drawn');
    });
  }

  it('drawn anew around by a framework, they keep their focus, their nodes and their decisions', async () => {
    const bundle = own();
    let told = 0;
    const count = (event: Event) => (told += event.type === 'policy-ready' ? 1 : 0);
    const draw = (turn: number) =>
      render(
        html`${turn % 2 ? html`<p>before</p>` : html`<div><p>before</p></div>`}
          <opt-out-controls
            kinds="consent opt-out"
            class=${`turn-${turn % 2}`}
            @policy-ready=${count}
            .bundle=${bundle}
          ></opt-out-controls>
          <p>after ${turn}</p>`,
        page,
      );
    draw(0);
    const controls = page.querySelector('opt-out-controls')!;
    await waitUntil(() => switchOf(controls));
    const button = switchOf(controls)!;
    button.focus();
    button.click();
    for (let turn = 1; turn < 30; turn += 1) {
      draw(turn);
      controls.setAttribute('kinds', 'consent opt-out');
      await controls.updateComplete;
    }
    expect(switchOf(controls) === button, 'the node is kept').to.be.true;
    expect((button.getRootNode() as ShadowRoot).activeElement === button, 'focus is kept').to.be
      .true;
    expect(button.ariaChecked).to.equal('true');
    expect(told).to.equal(1);
  });

  it('given an equal bundle anew at each turn, they keep the focus, and end where they began', async () => {
    const bundle = own();
    const controls = await put('opt-out-controls', bundle);
    await waitUntil(() => switchOf(controls));
    switchOf(controls)!.focus();
    for (let turn = 0; turn < 20; turn += 1) {
      controls.bundle = structuredClone(bundle);
      await controls.updateComplete;
      await aTimeout(5);
    }
    await aTimeout(100);
    const button = switchOf(controls)!;
    expect((button.getRootNode() as ShadowRoot).activeElement === button, 'focus is kept').to.be
      .true;
    expect(found(controls, '[role=switch]')).to.have.length(1);
    button.click();
    await waitUntil(() => switchOf(controls)?.ariaChecked === 'true');
    expect(await forthright.for(bundle.id).records.list()).to.have.length(1);
  });
});
