import type {Reading} from '../bundle/read.js';
import {type Act, bannerAct, type Result, type Value} from './act.js';
import {NO_ANSWER} from './answer.js';
import {seconds} from './decide.js';
import {covered, withdrawable} from './covers.js';
import type {Source} from './decision.js';
import type {Sheet} from './desk.js';
import {dismissed, forgetDismissal} from './dismissal.js';
import {type Draft, draft, progress} from './draft.js';
import {coverOf} from './early.js';
import {forgetEarly, takenDown} from './early-taken.js';
import {Holding} from './holding.js';
import type {JournalEntry} from './journal.js';
import {Listeners} from './listeners.js';
import {type RequestProgress, Requests} from './requests.js';
import {SIGNAL, unheard} from './signal.js';
import type {Follower} from './tabs.js';
import {changesOf, type Wishes} from './wishes.js';
import type {World} from './world.js';

export type {Change, PresentState} from './change.js';

/**
 * What one visitor has decided about one bundle, and what holds because of it. An act is synchronous:
 * when `act` returns, the answer is stored, read back and journaled, so that the page may go.
 *
 * No call throws. What is wrong is told to the listeners of `onProblem`.
 */
export class ConsentStore extends Holding {
  /** Fulfils when it is known what holds; never rejects. */
  readonly ready: Promise<void>;
  /** When this page began to follow it, in milliseconds since 1970. */
  readonly since: number;

  readonly #requests: Requests;
  readonly #acts = new Listeners<JournalEntry>((problem) => this.report(problem));
  readonly #own = new Set<string>();
  #isDisposed = false;
  #isEarlyStored = true;
  #follower: Follower | undefined;

  /**
   * @param reading - the version of the bundle to begin with
   * @param world - the page, the browser and the clock
   * @param isPage - whether it is the page's own bundle
   */
  constructor(reading: Reading, world: World, isPage = false) {
    super(reading, world, isPage);
    this.since = world.now();
    this.#requests = new Requests(world, this.id);
    // What the page sets at once (region, known) still belongs to its being set up.
    this.ready = Promise.resolve().then(() => this.#start());
  }

  /** @returns whether there are acts whose records nobody has acknowledged */
  hasUndelivered(): boolean {
    return this.journal.entries().length > 0;
  }

  /**
   * One act: reads, merges, stores, reads back, journals, then tells. What makes no sense is reported
   * and left out; what could not be stored releases nothing.
   *
   * @param changes - by choice, or by `recipient:ID`
   */
  act(changes: Readonly<Record<string, Value>>, act: Act): Result {
    const base = this.vault.answer;
    const source = act.source ?? 'visitor';
    const {informed, action} = act;
    const isAll = action === 'accept-all';
    return this.#perform({...act, source}, (sheet) =>
      Object.entries(changes ?? {}).map(([key, value]) =>
        draft(key, value, {...sheet, base, source, informed, isAll}),
      ),
    );
  }

  /** Grants every consent that is asked for and every opt-out of law, as one act; see `covered`. */
  acceptAll(act: Act): Result {
    return this.#decideAll('granted', {action: 'accept-all', ...act});
  }

  /** Denies the same choices, as one act. */
  rejectAll(act: Act): Result {
    return this.#decideAll('denied', {action: 'reject-all', ...act});
  }

  /**
   * Saves what was set in preferences, as one act: every choice they show is decided, touched or not.
   *
   * @param wishes - what was touched, by choice or `recipient:ID`
   */
  save(wishes: Wishes, act: Act): Result {
    const changes = changesOf(wishes, this.reading, this.decisions, this.audience);
    return this.act(changes, {action: 'save-choices', ...act});
  }

  /** Takes back everything that is allowed and can be refused, as one act; see `withdrawable`. */
  withdrawAll(act: Act): Result {
    const open = withdrawable(this.reading, this.decisions);
    return this.act(all(open, 'denied'), {action: 'withdraw', ...act});
  }

  /** The banner was sent away without an answer: nothing is decided, only the time is kept, no id. */
  dismiss(): void {
    this.isSentAway = true;
    dismissed(this.world, this.id);
  }

  /** @returns whether an act was carried out by this page, not by another tab or an earlier page */
  isOwn(recordId: string): boolean {
    return this.#own.has(recordId);
  }

  /**
   * What a script of the page decides; recorded as what it is.
   *
   * @param options - `source`: the host, or any script (`api`, the default); more for the record
   */
  set(
    choice: string,
    value: Value,
    options: Partial<Act> & {source?: 'host' | 'api'} = {},
  ): Result {
    const {source = 'api'} = options;
    return this.act({[choice]: value}, {...CALL, label: 'set', ...options, source});
  }

  /**
   * Turns a request for a subscription into a confirmed one, days later and on another page too.
   * Confirming twice does nothing more.
   *
   * @param request - id of the record of the request; where given, it must be the one that waits
   * @param at - when it was confirmed (ISO 8601); unset, now
   * @param by - by what means, such as `email`
   */
  confirm(
    choice: string,
    {request, at = '', by}: {request?: string; at?: string; by?: string} = {},
  ): Result {
    const act = {...CALL, control: by ?? 'link', label: 'confirm'};
    return this.#perform({...act, source: 'host', action: 'double-opt-in-confirm'}, (sheet) => [
      progress(choice, 'granted', sheet, {request, at: seconds(at)}),
    ]);
  }

  /**
   * What the host has come to with a request: `pending` when a confirmation is on its way, `unset` when
   * it came to nothing. Leaves no record of its own.
   *
   * @param expires - until when it can be confirmed (ISO 8601); unset, as the choice says, or 7 days
   */
  transition(
    choice: string,
    to: 'pending' | 'unset',
    {expires = ''}: {expires?: string} = {},
  ): void {
    const before = this.decisions;
    const sheet = this.desk.sheet();
    const made = progress(choice, to, sheet, {expires: seconds(expires)});
    if (typeof made === 'object') {
      const {entry} = made;
      const entries = new Map(sheet.answer.entries).set(this.standing.keyOf(choice), entry);
      this.desk.keep({...sheet.answer, revision: entry.revision, entries});
      this.#follower?.tell();
    } else if (made) this.report(made);
    this.tell(before, 'host');
  }

  /** How a request stands. Nothing is decided by one. */
  getRequest(choice: string): RequestProgress {
    return this.#requests.get(choice);
  }

  setRequest(choice: string, state: RequestProgress['state']): void {
    this.#requests.set(choice, state);
  }

  /**
   * Carries out what the visitor did before this store was there, on this page or on one that she left at
   * once.
   *
   * @returns false where it could not be stored
   */
  carryOutEarly(): boolean {
    const done = new Set(this.journal.entries().map(({id}) => id));
    const all = takenDown(this.world, this.id);
    for (const {early, isHere} of all.filter(({early}) => !done.has(early.id))) {
      const {id: recordId, at, value, choices, clicked} = early;
      const isOther = early.cover !== coverOf(this.reading.bundle);
      const isAll = value === 'granted';
      const {persisted} = this.#perform(
        {
          ...bannerAct(clicked),
          action: isAll ? 'accept-all' : 'reject-all',
          source: 'visitor',
          recordId,
        },
        (sheet) =>
          choices.map((key) =>
            draft(key, value, {...sheet, base: NO_ANSWER, source: 'visitor', isAll, isOther}),
          ),
        {at, isHere},
      );
      this.#isEarlyStored = persisted;
    }
    if (all.length) forgetEarly(this.world, this.id);
    return this.#isEarlyStored;
  }

  /** Tells of every act, for what makes records of them. @returns a function that ends it */
  onAct(listener: (entry: JournalEntry) => void): () => void {
    return this.#acts.add(listener);
  }

  /** Follows other tabs no more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#follower?.stop();
  }

  #start(): void {
    if (this.#isDisposed) return;
    this.carryOutEarly();
    this.hear();
    this.desk.freshen();
    this.isReady = true;
    this.#follower = this.world.follow(`forthright.${this.id}`, () => {
      const before = this.decisions;
      const isMore = this.desk.read();
      if (isMore && this.desk.keep(this.vault.answer).isStored) this.#follower?.tell();
      const entries = [...this.vault.answer.entries.values()];
      const [latest] = entries.sort((a, b) => b.revision - a.revision);
      this.tell(before, latest?.source ?? 'visitor');
    });
  }

  /** Global Privacy Control is a decision: stored once, and recorded once for a version. */
  protected override hear(): void {
    const open = unheard(this.reading, this.vault.answer);
    if (!this.standing.gpc || !open.length) return;
    this.act(Object.fromEntries(open.map((id) => [id, 'denied'])), SIGNAL);
  }

  #decideAll(value: Value, act: Act): Result {
    return this.act(all(covered(this.reading, this.audience), value), act);
  }

  #perform(
    act: Act & {source: Source},
    drafts: (sheet: Sheet) => (Draft | string | undefined)[],
    {at, isHere = true}: {at?: number; isHere?: boolean} = {},
  ): Result {
    const before = this.decisions;
    const sheet = this.desk.sheet(act.recordId, at);
    const entry = this.desk.carryOut(act, sheet, drafts(sheet));
    if (!entry) return {recordId: '', persisted: true, changed: this.tell(before, act.source)};
    const {id: recordId, persisted} = entry;
    if (isHere) this.#own.add(recordId);
    if (act.source !== 'gpc') forgetDismissal(this.world, this.id);
    this.#follower?.tell();
    if (persisted || act.source !== 'gpc') this.#acts.tell(entry);
    return {
      recordId,
      persisted,
      changed: this.tell(before, act.source, isHere ? recordId : undefined, persisted),
    };
  }
}

const all = (ids: readonly string[], value: Value): Record<string, Value> =>
  Object.fromEntries(ids.map((id) => [id, value]));

/** How a call of a script is written down. */
const CALL = {control: 'call', label: '', trusted: false, surface: 'script'};
