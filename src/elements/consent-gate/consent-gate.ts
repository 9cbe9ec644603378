import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';

import type {ConsentStore} from '../../consent/store.js';
import {choicesUrl} from '../../context/choices-slice.js';
import {page} from '../../context/page.js';
import {whenSetUp} from '../../context/set-up.js';
import {boxOf} from '../../gate/box.js';
import {Contents} from '../../gate/contents.js';
import {choicesOf, isOpen, misfit, openingAct} from '../../gate/keys.js';
import {paced} from '../../gate/pace.js';
import type {Asked} from '../../gate/release.js';
import {whenSeen} from '../../gate/seen.js';
import {gateWords} from '../../locales/gate.js';
import {policyWords} from '../../locales/policy.js';
import {h} from '../shared/dom.js';
import {setStates} from '../shared/states.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './consent-gate.styles.js';
import {objected} from './facts.js';
import {Placeholder} from './placeholder.js';
import {roomText} from './room.js';

/**
 * Content that waits for a decision: what stands in its `<template>` is in the page, and what it names is
 * asked for, once a visitor allows it. Until then a placeholder of the same size says who would load it and
 * what for. When the choice is withdrawn the content goes again.
 *
 * ```html
 * <consent-gate recipient="youtube">
 *   <template><iframe src="…" title="…" width="560" height="315"></iframe></template>
 * </consent-gate>
 * ```
 *
 * @customElement consent-gate
 * @tagname consent-gate
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot - the content, once it is there; the element moves it out of its `<template>`
 * @slot placeholder - the page's own words or picture in place of the facts that the bundle states
 * @csspart placeholder - what is seen instead of the content
 * @csspart title - what it is that waits
 * @csspart hint - that the browser's signal objects
 * @csspart policy - a link to the privacy policy of whom it would come from
 * @csspart clause - a link to the clause behind the choice
 * @csspart controls - the row of buttons
 * @csspart button - each of them
 * @csspart alert - what could not be stored
 * @csspart content - what the content stands in
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 * @cssstate open - the content is there
 */
export class ConsentGate extends WithPolicy(ReactiveElement, {
  gate: gateWords,
  policy: policyWords,
}) {
  static override styles = [tokens, styles];

  static override properties = {choice: {}, purpose: {}, recipient: {}, label: {}};

  /** Ids of choices that must be granted, apart by spaces; `theme=dark` names what one must be. */
  declare choice?: string;

  /** Ids of purposes that must be allowed, apart by spaces. */
  declare purpose?: string;

  /** Ids of recipients that must be allowed, apart by spaces. */
  declare recipient?: string;

  /** What waits, in words; unset, the `title` of the first element in the template that has one. */
  declare label?: string;

  protected readonly asks = choicesUrl;
  readonly #placeholder = new Placeholder();
  readonly #content = h('div', {part: 'content', tabindex: -1, hidden: true}, h('slot'));
  readonly #sheet = new CSSStyleSheet();
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #contents: Contents | undefined;
  #named: string | undefined;
  #isOnce = false;
  #onceUnder: string | undefined;
  #isDrawn = false;
  #isGranted = false;
  #setUp: ConsentStore | undefined;
  #isReady = false;
  #reported: string | undefined;

  constructor() {
    super();
    this.#placeholder.once.addEventListener('click', () => this.openOnce());
    this.#placeholder.always.addEventListener('click', (event) => this.#decide(event.isTrusted));
  }

  /** Whether the content is in the page. */
  get isOpen(): boolean {
    return !!this.#contents?.isIn;
  }

  /** Puts the content in the page until the visitor leaves it or refuses; decides and stores nothing. */
  openOnce(): void {
    this.#isOnce = true;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that is still coming in has not got to the template yet; a framework may bring another.
    this.#children.observe(this, {childList: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#placeholder.node, this.#content);
    if (root instanceof ShadowRoot) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    return root;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#find();
    const {store} = this;
    const asked = this.#asked();
    if (store) this.#check(asked, store);
    this.#isGranted = !!store && this.#isSetUp(store) && !this.#reported && isOpen(asked, store);
    this.#endOnce(asked);
    if (this.#mayOpen) this.#open();
    else this.#shut();
    this.#draw(asked);
  }

  #asked(): Asked {
    const {choice, purpose, recipient} = this;
    return {choice, purpose, recipient};
  }

  #find(): void {
    if (this.#contents?.isIn || this.#contents?.isHeld) return;
    const template = [...this.children].find((each) => each instanceof HTMLTemplateElement);
    if (!template) return;
    this.#contents = new Contents(this, template);
    this.#sheet.replaceSync(roomText(boxOf(template.content)));
    this.#named = template.content.querySelector('[title]')?.getAttribute('title') ?? undefined;
  }

  /** Once is once of something known: of what the bundle says nothing, nobody can say whose it is. */
  get #mayOpen(): boolean {
    return this.#isGranted || (this.#isOnce && !!this.store);
  }

  /** Nothing opens before the store knows what the page says of the visitor. */
  #isSetUp(store: ConsentStore): boolean {
    if (this.#setUp !== store) {
      this.#setUp = store;
      this.#isReady = false;
      const held = page.stores.get(store.id);
      void (held && whenSetUp(held))?.then(() => {
        this.#isReady = true;
        this.requestUpdate();
      });
    }
    return this.#isReady;
  }

  /** A gate that can never open says so to whoever made it, once. */
  #check(asked: Asked, {reading}: ConsentStore): void {
    const problem = misfit(asked, reading);
    if (problem === this.#reported) return;
    this.#reported = problem;
    if (problem) this.report({problem: `consent-gate: ${problem}`, path: '', severity: 'error'});
  }

  /**
   * What was loaded once goes when the visitor decides on it afterwards, and does not allow it; also where the
   * gate has come to name what the bundle does not know.
   */
  #endOnce(asked: Asked): void {
    const {store} = this;
    if (!store || !this.#isOnce) return;
    const states = choicesOf(asked, store.reading).map(({id}) => store.get(id).state);
    const under = states.join();
    this.#onceUnder ??= under;
    if (!this.#reported && under === this.#onceUnder) return;
    this.#onceUnder = undefined;
    this.#isOnce = false;
  }

  #open(): void {
    const contents = this.#contents;
    if (!contents || contents.isIn) return;
    const seen = whenSeen();
    if (seen) return void seen.then(() => this.requestUpdate());
    if (this.#isDrawn) paced(() => this.#release(contents));
    else this.#release(contents);
  }

  #release(contents: Contents): void {
    if (contents.isIn || !this.#mayOpen || !this.isConnected) return;
    const hadFocus = !!this.shadowRoot?.activeElement;
    this.#content.hidden = false;
    this.#placeholder.node.hidden = true;
    setStates(this, {open: true});
    contents.moveIn();
    if (hadFocus) this.#content.focus();
  }

  #shut(): void {
    if (!this.#contents?.isIn) return;
    const hadFocus = this.matches(':focus-within');
    this.#contents.moveOut();
    this.#content.hidden = true;
    this.#placeholder.node.hidden = false;
    setStates(this, {open: false});
    if (hadFocus) this.#placeholder.node.focus();
  }

  #draw(asked: Asked): void {
    const words = this.words?.gate;
    if (!words || this.isOpen) return;
    const {store} = this;
    this.#isDrawn = true;
    this.#placeholder.draw(words, {
      label: this.label ?? this.#named,
      facts: store && {asked, store, words, hrefFor: (anchor) => this.hrefFor(anchor)},
      isKnown: !this.#reported,
      failed: this.failed,
    });
  }

  #decide(trusted: boolean): void {
    const {store, words} = this;
    const asked = this.#asked();
    const changes = store && openingAct(asked, store);
    if (!changes || !words) return;
    const {persisted} = store.act(changes, {
      ...this.#placeholder.read(),
      control: 'button',
      trusted,
      surface: 'consent-gate',
      language: words.gate.language,
      informed: objected(asked, store).length > 0 || undefined,
    });
    this.#placeholder.warn(persisted ? '' : words.gate.notStored);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-gate': ConsentGate;
  }
}
