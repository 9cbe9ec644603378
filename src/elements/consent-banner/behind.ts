import {plainText} from '../../bundle/plain-text.js';
import type {PolicyBundle} from '../../bundle/types.js';
import {bannerAct} from '../../consent/act.js';
import {browserDevice} from '../../consent/device.js';
import {type Front, frontOf} from '../../consent/front.js';
import type {ConsentStore} from '../../consent/store.js';
import {settingContext} from '../../context/setting-context.js';
import {offerSurface} from '../../context/surfaces.js';
import {type BannerWords, bannerWords} from '../../locales/banner.js';
import {bannerMoreWords} from '../../locales/banner-more.js';
import type {BundleHost} from '../shared/bundle-source.js';
import {Consumer} from '../shared/consumer.js';
import {h} from '../shared/dom.js';
import {dress} from '../shared/dress.js';
import {loadPreferences, openPreferences} from '../shared/open-preferences.js';
import {painted} from '../shared/painted.js';
import {type PolicyElement, PolicyFollower} from '../shared/policy-follower.js';
import {register} from '../shared/register.js';
import {setStates} from '../shared/states.js';
import {type Question, saidOf} from './banner-words.js';
import {behindStyles} from './behind.styles.js';
import type {BannerFace, Position} from './face.js';
import {keepClear} from './keep-clear.js';
import {WATCHED} from './light-controls.js';

/** Bundles whose banner was closed after an answer that could not be stored: asked again on the next visit. */
const closed = new Set<string>();

/** What was done before this was there. */
export type Done = 'answered' | 'dismissed';

/**
 * All of a banner that a first question does not wait for: the guard, the store, asking again and why,
 * being opened, keeping clear of what has the focus.
 */
export class Behind {
  readonly #host: PolicyElement & {position?: Position};
  readonly #face: BannerFace;
  readonly #policy;
  readonly #setting;
  readonly #device = browserDevice();
  readonly #changes = h('details', {part: 'changes', hidden: true});
  readonly #close = h('button', {part: 'close', type: 'button', hidden: true});
  #question: Question | undefined;
  #words: BannerWords | undefined;
  #said: string | undefined;
  /** What opened it, though nothing has to be asked; null where nothing in the page did. */
  #from: Element | null | undefined;
  /** What was done before the store was there. */
  #late: ((store: ConsentStore) => void) | undefined;
  #front: Front | undefined;
  /** What was pressed to choose before there was a bundle to choose in. */
  #chosen: HTMLElement | undefined;
  #isUnstored = false;
  #withdraw: (() => void) | undefined;
  #clear: (() => void) | undefined;
  /** What had the focus before the banner, in whatever shadow tree. */
  #left: Element | undefined;
  /** The position that it keeps the page clear for. */
  #lies: string | undefined;

  /** @param front - by which a first visit is being asked already */
  constructor(host: PolicyElement, face: BannerFace, front?: Front, done?: Done) {
    this.#host = host;
    this.#face = face;
    this.#front = front;
    if (host.shadowRoot) dress(host.shadowRoot, behindStyles);
    face.alert.dir = 'auto';
    face.alert.before(this.#changes);
    face.card.append(this.#close);
    // What the page takes away is put back, for as long as the banner is there.
    const watched = {attributeFilter: WATCHED, childList: true, subtree: true};
    new MutationObserver(() => face.keep()).observe(host, watched);
    if (done) this.#finish(done);
    this.#close.addEventListener('click', () => this.dismiss());
    this.#policy = new PolicyFollower(host, {banner: bannerWords, more: bannerMoreWords});
    this.#setting = new Consumer(host as unknown as BundleHost, settingContext);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    document.removeEventListener('focusout', this.#onFocusOut);
    this.#withdraw?.();
    this.#clear?.();
    this.#withdraw = this.#clear = this.#said = this.#from = this.#left = undefined;
    this.#face.status.textContent = '';
  }

  /** Draws what is to be asked now. */
  update(): void {
    const policy = this.#policy;
    policy.update();
    const {draft, failed, reading, store, words} = policy;
    try {
      if (reading) this.#withdraw ??= this.#offer(reading.bundle.id);
      const late = store && this.#late;
      if (late) {
        this.#late = undefined;
        late(store);
      }
      // Until there is something to tell by, what is seen stays.
      if (!words || !(draft || failed)) return;
      if (this.#chosen) this.choose(this.#chosen);
      const question = this.#ask();
      if (question) this.#show(question);
      else this.#hide();
    } catch (error) {
      // A draft that cannot be drawn is given up for what the guard makes of it.
      this.#hide();
      if (reading) policy.report(`not drawn: ${String(error)}`);
    }
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    const [at] = event.composedPath();
    const isEntered = this.#host.contains(event.relatedTarget as Node | null);
    if (isEntered && at instanceof Element && !event.composedPath().includes(this.#host)) {
      this.#left = at;
    }
  };

  /** Carried out in the turn of the click; before the store is there, taken down for it in that turn. */
  decide(value: 'granted' | 'denied', control: HTMLElement, event: Event): void {
    const {store} = this.#policy;
    if (this.#late) return;
    const clicked = this.#face.clicked(control, event);
    if (store) {
      const act = bannerAct(clicked);
      const {persisted} = value === 'granted' ? store.acceptAll(act) : store.rejectAll(act);
      if (persisted) this.#onStored();
      else this.#onUnstored(store);
    } else {
      this.#front?.decideAll(value, clicked);
      this.#finish('answered');
    }
    this.#host.requestUpdate();
  }

  /** Opens the preferences. */
  choose(control: HTMLElement): void {
    const {draft} = this.#policy;
    this.#chosen = draft ? undefined : control;
    if (!draft) return;
    void openPreferences(this.#host, draft, control, (problem) => {
      this.#face.tellNoPreferences();
      this.#policy.report(problem);
    });
  }

  /** Sent away without an answer: nothing is decided. */
  dismiss(): void {
    const {store} = this.#policy;
    const isAsked = (store ? store.presentState() : this.#front?.state)?.prompt;
    if (store && this.#isUnstored) closed.add(store.id);
    if (isAsked && !store) this.#finish('dismissed');
    else if (isAsked && !closed.has(store!.id)) store!.dismiss();
    this.#isUnstored = false;
    this.#hide();
    this.#host.requestUpdate();
  }

  #finish(done: Done): void {
    this.#late = (store) => {
      if (done === 'dismissed') store.dismiss();
      else if (!store.carryOutEarly()) this.#onUnstored(store);
    };
  }

  /** An answer could not be stored: said until one is, here, in preferences or in another tab. */
  #onUnstored(store: ConsentStore): void {
    this.#isUnstored = true;
    const stop = store.subscribe(({persisted, source}) => {
      if (!persisted || source !== 'visitor') return;
      this.#onStored();
      stop();
    });
  }

  #onStored(): void {
    this.#isUnstored = false;
    this.#from = undefined;
  }

  /** What to ask now: by the store, once it is there; before that, what a first visit asks. */
  #ask(): Question | undefined {
    const {draft, readOnly, store} = this.#policy;
    if (!draft || readOnly || this.#late) return undefined;
    this.#front = store ? undefined : this.#frontOf(draft.bundle);
    const state = store ? store.presentState() : this.#front?.state;
    const isAsked = state?.prompt && !closed.has(draft.bundle.id);
    const isOpen = isAsked || this.#from !== undefined || this.#isUnstored;
    return state && isOpen ? {bundle: draft.bundle, state} : undefined;
  }

  #frontOf(bundle: PolicyBundle): Front | undefined {
    const setting = this.#setting.value;
    if (setting?.isMore) return undefined;
    return frontOf(bundle, this.#device, {...setting, audience: this.#policy.audience});
  }

  #show(question: Question): void {
    const {banner, more} = this.#policy.words!;
    const {mustAsk, reason, region} = question.state;
    const {alert, card, status, why} = this.#face;
    const [changes, close] = [this.#changes, this.#close];
    const {position = 'bottom'} = this.#host;
    // As the first question has it: a link that is the same keeps the focus.
    const href = this.#policy.hrefFor('')?.replace(/(.)#$/, '$1');
    const key = JSON.stringify([mustAsk, reason, region, this.#isUnstored, href, position]);
    const isOther = question.bundle !== this.#question?.bundle || banner !== this.#words;
    close.hidden = !this.#isUnstored && this.#from === undefined;
    if (isOther || key !== this.#said) {
      const said = saidOf(question, banner, href, plainText);
      const now = reason && reason !== 'first' && `${more.reasons[reason]} `;
      const isRead = why.contains(this.#host.shadowRoot!.activeElement);
      this.#face.show({...said, why: [[now, said.why[0]], said.why[1]]}, banner);
      status.textContent ||=
        more.waiting[position === 'top' || position === 'inline' ? position : 'bottom'];
      if (isRead) why.querySelector('a')?.focus();
      changes.hidden = reason !== 'material-change' && reason !== 'reconsent';
      if (!changes.hidden) this.#tellChanges(question.bundle, more.changes);
      alert.textContent = this.#isUnstored ? more.notStored : '';
      close.textContent = more.close;
    }
    this.#question = question;
    this.#words = banner;
    this.#said = key;
    const isFirst = !this.#clear;
    if (!isFirst && this.#lies === position) return;
    this.#clear?.();
    this.#lies = position;
    const edge = position === 'top' ? 'top' : 'bottom';
    const move = (isAway: boolean) => setStates(this.#host, {away: isAway});
    this.#clear = position === 'inline' ? () => undefined : keepClear(card, edge, move);
    if (!isFirst) return;
    void painted().then(() => this.#onPainted());
    if (this.#from !== undefined) card.focus();
  }

  #hide(): void {
    this.#clear?.();
    this.#said = this.#clear = undefined;
    this.#face.status.textContent = '';
    // What was called before it could be shown is still to come.
    if (this.#face.card.hidden) return;
    this.#face.hide(this.#from ?? this.#left);
    this.#from = this.#left = undefined;
  }

  /** What has changed is there to be read before the visitor is asked again. */
  #tellChanges(bundle: PolicyBundle, label: string): void {
    const changes = this.#changes;
    const element = Object.assign(document.createElement('policy-changes'), {
      // A slice has no sections: what it was cut from is compared.
      ...(!bundle.slice && {bundle}),
      embedded: true,
      headingLevel: 3,
    });
    changes.replaceChildren(h('summary', {}, label), element);
    import('../policy-changes/policy-changes.js').then(
      ({PolicyChanges}) => register('policy-changes', PolicyChanges),
      () => (changes.hidden = true),
    );
  }

  /** Preferences are one click away; what shows them is asked for when the question can be read. */
  #onPainted(): void {
    if (this.#face.card.hidden) return;
    loadPreferences().catch(() => undefined);
    const options = {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true};
    if (this.#host.checkVisibility?.(options) ?? true) return;
    this.#policy.report('banner-hidden: the banner stands in something that the page hides');
  }

  #offer(bundleId: string): () => void {
    return offerSurface({
      name: 'banner',
      bundleId,
      open: (from) => {
        this.#from = from ?? null;
        this.#face.card.focus();
        this.#host.requestUpdate();
      },
    });
  }
}
