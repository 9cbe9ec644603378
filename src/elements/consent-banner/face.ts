import type {Act} from '../../consent/act.js';
import type {BannerWords} from '../../locales/banner.js';
import {fill, h} from '../shared/dom.js';
import type {Said} from './banner-words.js';
import {LightControls, put} from './light-controls.js';

/** Where a banner lies. */
export type Position = 'bottom' | 'top' | 'corner' | 'inline';

/** What is seen of a banner, and what can be pressed. */
export class BannerFace {
  readonly light: LightControls;
  readonly status = h('div', {class: 'status', role: 'status'});
  readonly title = h('h2', {part: 'title', id: 'title'});
  readonly why = h('p', {part: 'why', dir: 'auto'});
  readonly changes = h('details', {part: 'changes', hidden: true});
  readonly alert = h('p', {part: 'alert', role: 'alert'});
  readonly close = h('button', {part: 'close', type: 'button', hidden: true});
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

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    this.light = new LightControls(host);
    fill(this.card, [
      this.title,
      h('slot', {name: 'text'}),
      this.why,
      this.changes,
      this.alert,
      h(
        'div',
        {part: 'controls'},
        ['reject', 'accept', 'choose'].map((name) => h('slot', {name})),
      ),
      this.close,
    ]);
    root.append(this.status, this.card);
    host.addEventListener('focusin', ({relatedTarget}) => {
      if (!this.#has(relatedTarget)) this.#before = relatedTarget;
    });
  }

  /** @returns whether it was not seen before */
  show(said: Said, words: BannerWords, position?: Position): boolean {
    this.#words = words;
    this.card.lang = this.status.lang = words.language;
    put(this.title, said.title);
    put(this.why, said.why);
    this.light.draw(said);
    if (!this.card.hidden) return false;
    this.card.hidden = false;
    const place = position === 'top' || position === 'inline' ? position : 'bottom';
    this.status.textContent = words.waiting[place];
    return true;
  }

  /** @param back - what gets the focus, if the banner had it; unset, what had it before */
  hide(back: EventTarget | null | undefined = this.#before): void {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    const hadFocus = this.#has(activeElement);
    this.card.hidden = true;
    this.status.textContent = '';
    this.light.draw(undefined);
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus();
  }

  /** Both answers stay where they are. */
  tellNoPreferences(): void {
    this.alert.textContent = this.#words?.noPreferences ?? '';
  }

  /** How pressing a control is written down. */
  actOf({textContent: label}: Element, {isTrusted: trusted}: Event): Act {
    const shown = [this.title, ...this.#host.children, this.why].map((each) => each.textContent);
    return {
      control: 'button',
      label: label?.trim() ?? '',
      trusted,
      surface: 'consent-banner',
      layer: 1,
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
