import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';

import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import {choicesUrl} from '../../context/choices-slice.js';
import {hasSurface, openSurface, type SurfaceName} from '../../context/surfaces.js';
import {type ChoicesLinkWords, choicesLinkWords} from '../../locales/choices-link.js';
import {policyWords} from '../../locales/policy.js';
import {fill, h} from '../shared/dom.js';
import {openPreferences} from '../shared/open-preferences.js';
import {spoken} from '../shared/spoken.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {optOutIcon} from './opt-out-icon.js';
import {styles} from './privacy-choices.styles.js';

/**
 * The link that reopens what a visitor can choose, for footers, or a small button that floats. Where the law
 * of California or of another US state applies it has the title and the icon that California asks for, and
 * it says whether the browser's Global Privacy Control signal is honoured.
 *
 * ```html
 * <privacy-choices src="/privacy.json"></privacy-choices>
 * ```
 *
 * @customElement privacy-choices
 * @tagname privacy-choices
 * @attr {string} audience - whose choices it opens: ids of audiences, apart by spaces; unset, `visitor`
 * @attr {'preferences'|'banner'} opens - the layer that it opens
 * @attr {boolean} floating - whether it floats over the page
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot - the page's own words in place of ours; not used where a law fixes the title
 * @csspart button - what is pressed
 * @csspart icon - the opt-out icon
 * @csspart signal - that the browser's signal is honoured
 * @csspart alert - that the choices could not be loaded
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class PrivacyChoices extends WithPolicy(ReactiveElement, {
  link: choicesLinkWords,
  policy: policyWords,
}) {
  static override styles = [tokens, styles];

  static override properties = {opens: {}, floating: {type: Boolean, reflect: true}};

  /** The layer that it opens: `preferences` (unset), or `banner`; preferences too where the page has no banner. */
  declare opens?: SurfaceName;

  /** Whether it floats over the page. */
  declare floating: boolean;

  protected readonly asks = choicesUrl;
  readonly #button = h('button', {type: 'button', part: 'button', hidden: true});
  readonly #signal = h('span', {part: 'signal'});
  readonly #alert = h('span', {part: 'alert', role: 'alert'});
  #title: string | undefined;
  #words: ChoicesLinkWords | undefined;

  constructor() {
    super();
    this.floating = false;
    this.#button.addEventListener('click', () => this.#open());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#button, this.#signal, this.#alert);
    return root;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const words = this.words?.link;
    this.#button.hidden = !this.reading || !words;
    if (!words) return;
    const {store} = this;
    const fixed = store && titleOf(store, words);
    if (fixed !== this.#title || words !== this.#words) {
      this.#title = fixed;
      this.#words = words;
      this.#button.replaceChildren();
      const label = h('span', spoken(words), fixed ?? words.label);
      fill(this.#button, fixed ? [label, optOutIcon()] : h('slot', {}, label));
    }
    for (const each of [this.#signal, this.#alert]) Object.assign(each, spoken(words));
    this.#signal.textContent = store && isHonoured(store) ? words.honoured : '';
  }

  #open(): void {
    const {reading} = this;
    if (!reading) return;
    this.#alert.textContent = '';
    const {id} = reading.bundle;
    // A banner that is not there yet is not waited for: it would open later, besides the preferences.
    if (this.opens === 'banner' && hasSurface('banner', id))
      return void openSurface('banner', id, this.#button);
    void openPreferences(this, reading, this.#button, (problem) => {
      this.#alert.textContent = this.words?.link.unavailable ?? '';
      this.report({problem, path: '', severity: 'error'});
    });
  }
}

/** The title that a law fixes: for opt-outs of law in a US state, which need no banner. */
function titleOf({regime, reading}: ConsentStore, words: ChoicesLinkWords): string | undefined {
  const isUs = regime.matched?.startsWith('US');
  const hasOptOut = reading.bundle.choices?.some((choice) => choice.optOutOf?.length);
  if (!isUs || !hasOptOut) return undefined;
  // A regime for California alone is named after it; one that other states share is not.
  return regime.regime?.regions.every((each) => each === 'US-CA') ? words.california : words.us;
}

const isHonoured = (store: ConsentStore): boolean =>
  !!store.world.gpc() &&
  [...store.reading.index.choices.values()].some(
    (choice) => isHeard(choice) && store.get(choice.id).state === 'denied',
  );

declare global {
  interface HTMLElementTagNameMap {
    'privacy-choices': PrivacyChoices;
  }
}
