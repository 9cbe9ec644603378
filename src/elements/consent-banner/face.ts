import type {Clicked} from '../../consent/early.js';
import type {BannerWords} from '../../locales/banner.js';
import {fill, h} from '../shared/dom.js';
import type {Said} from './banner-words.js';
import {place, put} from './light-controls.js';

/** Where a banner lies. */
export type Position = 'bottom' | 'top' | 'corner' | 'inline';

/** What is seen of a banner, and what can be pressed. */
export class BannerFace {
  /** There before anything is to be said. */
  readonly status = h('div', {class: 'status', role: 'status'});
  readonly title = h('h2', {part: 'title', id: 'title'});
  readonly why = h('p', {part: 'why', dir: 'auto'});
  readonly alert = h('p', {part: 'alert', role: 'alert'});
  readonly card = h('section', {
    part: 'banner',
    dir: 'auto',
    'aria-labelledby': 'title',
    tabindex: -1,
    hidden: true,
  });

  readonly #host: HTMLElement;
  /** What had the focus before. */
  #before: EventTarget | null = null;
  #words: BannerWords | undefined;
  #said: Said | undefined;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    fill(this.card, [
      this.title,
      h('slot', {name: 'text'}),
      this.why,
      this.alert,
      h(
        'div',
        {part: 'controls'},
        ['reject', 'accept', 'choose'].map((name) => h('slot', {name})),
      ),
    ]);
    root.append(this.status, this.card);
    host.addEventListener('focusin', ({relatedTarget}) => {
      if (!this.#has(relatedTarget)) this.#before = relatedTarget;
    });
  }

  show(said: Said, words: BannerWords): void {
    this.#words = words;
    this.card.lang = this.status.lang = words.language;
    put(this.title, said.title);
    put(this.why, said.why);
    place(this.#host, (this.#said = said), true);
    this.card.hidden = false;
  }

  /** @param back - what gets the focus, if the banner had it; unset, what had it before */
  hide(back: EventTarget | null | undefined = this.#before): void {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    const hadFocus = this.#has(activeElement);
    this.card.hidden = true;
    if (this.#said) place(this.#host, (this.#said = undefined));
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus();
  }

  /** Puts back what the page has taken away; what is there is left alone. */
  keep(): void {
    if (this.#said) place(this.#host, this.#said);
  }

  /** Both answers stay where they are. */
  tellNoPreferences(): void {
    this.alert.textContent = this.#words?.noPreferences ?? '';
  }

  /** What is written down of pressing a control. */
  clicked({textContent: label}: Element, {isTrusted: trusted}: Event): Clicked {
    const shown = [this.title, ...this.#host.children, this.why].map((each) => each.textContent);
    return {
      label: label?.trim() ?? '',
      trusted,
      language: this.card.lang,
      shown: shown.join('\n').trim(),
    };
  }

  #has(target: EventTarget | null): boolean {
    const {shadowRoot} = this.#host;
    return (
      target instanceof Node && (this.#host.contains(target) || !!shadowRoot?.contains(target))
    );
  }
}
