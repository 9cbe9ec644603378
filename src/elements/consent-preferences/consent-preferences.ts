import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';

import {choiceForStorage} from '../../bundle/governing.js';
import type {Reading} from '../../bundle/read.js';
import type {Act} from '../../consent/act.js';
import {covered} from '../../consent/covers.js';
import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import {startingWishes} from '../../consent/wishes.js';
import {offerSurface} from '../../context/surfaces.js';
import {policyWords} from '../../locales/policy.js';
import {type PreferencesWords, preferencesWords} from '../../locales/preferences.js';
import {Cleared} from '../shared/cleared.js';
import {bdi, fill, h} from '../shared/dom.js';
import {fillProse, type ProseContext} from '../shared/prose.js';
import type {Speech} from '../shared/speech.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './consent-preferences.styles.js';
import {groupNode, groupsOf} from './groups.js';
import {searchNode} from './search.js';
import {Switches} from './switches.js';

const LAYERS = {policy: policyWords, preferences: preferencesWords};

/** Recipients from which on a search is worth its place. */
const MANY = 20;

/**
 * The second layer: purposes, recipients and storage, with a switch for each choice and each recipient.
 * What is set is a draft until it is saved. A dialog that opens when it is asked to, or `inline` a part of
 * the page.
 *
 * ```html
 * <consent-preferences src="/privacy.json" inline></consent-preferences>
 * ```
 *
 * @customElement consent-preferences
 * @tagname consent-preferences
 * @attr {string} audience - whose choices it shows: ids of audiences, apart by spaces; unset, `visitor`
 * @attr {boolean} inline - whether it is a part of the page, not a dialog
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @csspart dialog - all that is seen
 * @csspart title - its heading
 * @csspart group - one choice
 * @csspart switch - each switch
 * @csspart details - who takes part in it and what is stored
 * @csspart clause - a link to the clause behind a choice
 * @csspart hint - that the browser's signal objects to a choice
 * @csspart required - what is needed in any case
 * @csspart search - the search for recipients
 * @csspart controls - the row of buttons
 * @csspart button - each of them
 * @csspart cleared - what was deleted after a choice was withdrawn, and what could not be
 * @csspart reload - the button that loads the page again
 * @csspart alert - what could not be stored
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class ConsentPreferences extends WithPolicy(ReactiveElement, LAYERS) {
  static override styles = [tokens, styles];

  static override properties = {inline: {type: Boolean}};

  /** Whether it is a part of the page, not a dialog. */
  declare inline: boolean;

  readonly #status = h('p', {role: 'status'});
  readonly #alert = h('p', {part: 'alert', role: 'alert'});
  readonly #cleared = new Cleared(this, ({bundleId}) => bundleId === this.reading?.bundle.id);
  #before: ConsentStore['decisions'] | undefined;
  #frame: HTMLElement | undefined;
  #switches: Switches | undefined;
  #drawn: Reading | undefined;
  #words: Speech<typeof LAYERS> | undefined;
  #from: Element | undefined;
  #withdraw: (() => void) | undefined;
  #isWanted = false;

  constructor() {
    super();
    this.inline = false;
  }

  /** Opens the dialog; inline, brings it into view. */
  open(from?: Element): void {
    this.#from = from;
    this.#isWanted = true;
    this.requestUpdate();
  }

  /** Closes the dialog; what was not saved is given up. */
  close(): void {
    if (this.#frame instanceof HTMLDialogElement) this.#frame.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {reading, store} = this;
    if (!reading || !store || !this.isConnected) return;
    this.#withdraw ??= offerSurface({
      name: 'preferences',
      bundleId: reading.bundle.id,
      open: (from) => this.open(from),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {store, words} = this;
    if (!store || !words || !this.isConnected) return;
    const isShown = this.inline || this.#isWanted || !!this.#frame?.matches('[open]');
    const isNew = this.#drawn !== store.reading || this.#words !== words || changed.has('inline');
    if (isShown && isNew) {
      this.#draw(store, (this.#words = words));
    } else this.#switches?.follow();
    if (this.#isWanted) this.#bring();
  }

  #bring(): void {
    this.#isWanted = false;
    const frame = this.#frame;
    if (!(frame instanceof HTMLDialogElement)) return frame?.scrollIntoView();
    this.#switches?.reset();
    this.#status.textContent = this.#alert.textContent = '';
    if (!frame.open) frame.showModal();
  }

  #draw(store: ConsentStore, {policy, preferences: words}: Speech<typeof LAYERS>): void {
    const {reading} = store;
    const {bundle, index} = reading;
    const hrefFor = (anchor: string) => this.hrefFor(anchor);
    const prose: ProseContext = {bundle, index, words: {policy}, hrefFor};
    const {audience} = store;
    const start = () => startingWishes(reading, store.decisions, audience);
    const switches = new Switches(words, start);
    const choices = covered(reading, audience);
    const groups = groupsOf(reading, choices);
    const context = {
      prose,
      words,
      hrefFor,
      switchFor: (key: string, label: Node) => switches.make(key, label),
    };
    const nodes = groups.map((group) => {
      const isObjected = isHeard(group.choice) && store.world.gpc();
      return groupNode(group, isObjected && h('p', {part: 'hint'}, words.heard), context);
    });
    const all = new Set(groups.flatMap(({recipients}) => recipients));
    const {accept = words.accept, reject = words.reject} = bundle.notice ?? {};
    const button = (label: string, press: (act: Act) => void) => {
      const made = h('button', {type: 'button', part: 'button'}, label);
      made.addEventListener('click', ({isTrusted}) => press(this.#act(label, isTrusted, words)));
      return made;
    };
    const save = (act: Act) => {
      const wishes = switches.wishes();
      const isInformed = groups.some(
        ({choice}) => isHeard(choice) && store.world.gpc() && wishes[choice.id] === 'granted',
      );
      return store.save(wishes, {...act, informed: isInformed || undefined});
    };
    const close = button(words.close, () => this.close());
    const controls = h(
      'div',
      {part: 'controls'},
      button(reject, (act) => this.#after(store.rejectAll(act), words)),
      button(accept, (act) => this.#after(store.acceptAll(act), words)),
      button(words.save, (act) => this.#after(save(act), words)),
    );
    const frame = h(this.inline ? 'section' : 'dialog', {
      part: 'dialog',
      'aria-labelledby': 'title',
      lang: words.language,
    });
    fill(frame, [
      h('h2', {part: 'title', id: 'title'}, words.title),
      h('p', {}, groups.length ? words.intro : words.none),
      all.size > MANY && searchNode(groups, nodes, context),
      nodes,
      requiredNode(reading, prose, words),
      this.#alert,
      this.#status,
      this.#cleared.node,
      groups.length > 0 && controls,
      !this.inline && close,
    ]);
    frame.addEventListener('close', () => this.#onClose());
    const wasOpen = this.#frame?.matches('[open]');
    this.#frame?.remove();
    this.#frame = frame;
    this.#switches = switches;
    this.#drawn = reading;
    this.renderRoot.append(frame);
    if (wasOpen) this.#isWanted = true;
  }

  #act(label: string, trusted: boolean, {language}: PreferencesWords): Act {
    this.#before = this.store?.decisions;
    const shown = this.#frame?.textContent?.replace(/\s+/g, ' ').trim();
    return {
      control: 'button',
      label,
      trusted,
      surface: 'consent-preferences',
      layer: 2,
      language,
      shown,
    };
  }

  #after({persisted}: {persisted: boolean}, words: PreferencesWords): void {
    this.#switches?.reset();
    this.#alert.textContent = persisted ? '' : words.notStored;
    this.#status.textContent = persisted ? words.saved : '';
    // What is deleted of what was taken back is said here.
    if (persisted && !this.#hasTakenBack()) this.close();
  }

  /** Whether a choice was allowed before the act and is refused now, and something is declared for it. */
  #hasTakenBack(): boolean {
    const {store} = this;
    return !!store?.reading.bundle.storage?.some((item) => {
      const {id = ''} = choiceForStorage(store.reading.index, item) ?? {};
      const isKept = item.type === 'cookie' || item.type === 'web';
      const wasGranted = this.#before?.get(id)?.state === 'granted';
      return isKept && wasGranted && store.get(id).state === 'denied';
    });
  }

  #onClose(): void {
    const from = this.#from;
    this.#from = undefined;
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  }
}

/** What cannot be refused, and why. */
function requiredNode(
  {bundle}: Reading,
  prose: ProseContext,
  words: PreferencesWords,
): HTMLElement | undefined {
  const items = (bundle.purposes ?? []).flatMap(({name, required}) =>
    required ? h('li', {}, bdi(name), fillProse(h('p'), required.because, prose)) : [],
  );
  return items.length
    ? h('section', {part: 'required'}, h('h3', {}, words.required), h('ul', {}, items))
    : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
  }
}
