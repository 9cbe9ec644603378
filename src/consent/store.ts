import {isNewer} from '../bundle/versions.js';
import type {Problem} from '../bundle/problem.js';
import type {Reading} from '../bundle/read.js';
import type {Act, Result, Value} from './act.js';
import {asked, type Reason} from './asked.js';
import type {Change, PresentState} from './change.js';
import {type Known, knownOf, label, seconds} from './decide.js';
import type {Decision, Source} from './decision.js';
import {Desk, type Sheet} from './desk.js';
import {type Draft, draft, progress} from './draft.js';
import {Journal, type JournalEntry} from './journal.js';
import {Listeners} from './listeners.js';
import type {Ruling} from './regimes.js';
import {type RequestProgress, Requests} from './requests.js';
import {allowed, type Query} from './resolve.js';
import {SIGNAL, unheard} from './signal.js';
import {type Decisions, difference, Standing} from './standing.js';
import type {Follower} from './tabs.js';
import {Vault} from './vault.js';
import type {World} from './world.js';

export type {Change, PresentState};

/**
 * What one visitor has decided about one bundle, and what holds because of it. An act is synchronous:
 * when `act` returns, the answer is stored, read back and journaled, so that the page may go.
 *
 * No call throws. What is wrong is told to the listeners of `onProblem`.
 */
export class ConsentStore {
  /** The id of the bundle. */
  readonly id: string;
  readonly world: World;
  /** The acts whose records nobody has acknowledged. */
  readonly journal: Journal;
  /** Fulfils when it is known what holds; never rejects. */
  readonly ready: Promise<void>;
  /** Whom a banner speaks to: ids of audiences, apart by spaces. Bears on `mustAsk` alone. */
  audience: string | undefined;

  readonly #vault: Vault;
  readonly #standing: Standing;
  readonly #desk: Desk;
  readonly #requests: Requests;
  readonly #changes = new Listeners<Change>((problem) => this.#report(problem));
  readonly #acts = new Listeners<JournalEntry>((problem) => this.#report(problem));
  readonly #problems = new Listeners<Problem>(() => undefined);
  readonly #reported: Problem[] = [];
  #isReady = false;
  #isDisposed = false;
  #follower: Follower | undefined;

  /**
   * @param reading - the version of the bundle to begin with
   * @param world - the page, the browser and the clock
   * @param isPage - whether it is the page's own bundle
   */
  constructor(reading: Reading, world: World, isPage = false) {
    const {id} = reading.bundle;
    this.id = id;
    this.world = world;
    this.journal = new Journal(world, id);
    this.#requests = new Requests(world, id);
    this.#standing = new Standing(reading, world);
    this.#vault = new Vault(world, id);
    this.#vault.isPage = isPage;
    this.#desk = new Desk(world, this.#standing, this.#vault, this.journal, (problem, severity) =>
      this.#report(problem, severity),
    );
    this.#desk.read();
    // What the page sets at once (region, known) still belongs to its being set up.
    this.ready = Promise.resolve().then(() => this.#start());
  }

  /** The version of the bundle that decisions are made on. */
  get reading(): Reading {
    return this.#standing.reading;
  }

  /**
   * Offers a version of the bundle: the page's own is followed, else the newest. Of one version, the
   * last offer is: a page may add to what it publishes, such as a choice of its own.
   *
   * @param isPage - whether it is the page's own bundle
   */
  follow(reading: Reading, isPage = false): void {
    if (reading.bundle.id !== this.id) return;
    const isNewest = !this.#vault.isPage && isNewer(reading.bundle, this.reading.bundle);
    const isMeant = isPage || isNewest || this.follows(reading);
    this.#vault.isPage ||= isPage;
    if (reading === this.reading || !isMeant) return;
    this.#standing.reading = reading;
    this.#update('policy');
  }

  /** @returns whether this is the version that decisions are made on */
  follows(reading: Reading): boolean {
    const [ours, theirs] = [this.reading.bundle, reading.bundle];
    if (ours === theirs) return true;
    const isDated = isNewer(ours, theirs) || isNewer(theirs, ours);
    return ours.id === theirs.id && label(ours) === label(theirs) && !isDated;
  }

  /** Where the visitor is, as far as the host says: ISO 3166-1 or 3166-2. */
  get region(): string | undefined {
    return this.regime.region;
  }

  set region(region: string | undefined) {
    this.#standing.region = region;
    this.#update('regime');
  }

  /** What the law of that region asks. */
  get regime(): Ruling {
    return this.#standing.ruling;
  }

  /** What the host knows from an account: by choice, the value and since when (ISO 8601). */
  set known(known: Readonly<Record<string, {value: string; at: string}>> | undefined) {
    const found = new Map<string, Known>();
    for (const [id, said] of Object.entries(known ?? {})) {
      const choice = this.reading.index.choices.get(id);
      const fact = knownOf(choice, said?.value, said?.at, this.#vault.now);
      if (fact) found.set(id, fact);
      else this.#report(`known: expected a value and a time that fit "${id}", got others`);
    }
    this.#standing.known = found;
    this.#update('host');
  }

  /** The host's wish that answers end with the browser session, and hold even if not stored. */
  set sessionOnly(session: boolean) {
    this.#vault.isSession = session;
  }

  /** The domain that the cookie is set for, such as `example.org` for all its hosts. */
  set cookieDomain(domain: string | undefined) {
    this.#vault.domain = domain && /^[\w.-]+$/.test(domain) ? domain : undefined;
  }

  /** What holds, by choice; the same object as long as nothing changes. */
  get decisions(): ReadonlyMap<string, Decision> {
    if (this.#standing.isOutdated) this.#standing.update(this.#vault.answer);
    return this.#standing.decisions;
  }

  /** @returns what holds for a choice; `unset` for one that the bundle does not know */
  get(choice: string): Decision {
    return this.decisions.get(choice) ?? {choice, state: 'unset', source: 'policy'};
  }

  /** @returns whether everything that is named may happen; false for what the bundle does not know */
  granted(query: Query): boolean {
    return allowed(query, this.reading, this.decisions);
  }

  /** @returns whether a condition on a choice holds: `granted`, `denied` or the id of an option */
  is(choice: string, value: string): boolean {
    const {state, option} = this.get(choice);
    if (value === 'granted') return this.granted({choice});
    return value === 'denied' ? state === 'denied' : state === 'granted' && option === value;
  }

  /** The choices to ask the visitor about. */
  get mustAsk(): readonly string[] {
    return this.presentState().mustAsk;
  }

  /** Why to ask. */
  get reason(): Reason | undefined {
    return this.presentState().reason;
  }

  /** Whether `ready` has been fulfilled. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** @returns all that a listener who comes late needs */
  presentState(): PresentState {
    const {decisions, reading, regime} = this;
    const open = asked(reading, decisions, regime, this.audience);
    return {decisions, ...open, regime: regime.id, signals: {gpc: this.world.gpc()}};
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
    const base = this.#vault.answer;
    const source = act.source ?? 'visitor';
    return this.#perform({...act, source}, (sheet) =>
      Object.entries(changes ?? {}).map(([key, value]) =>
        draft(key, value, {...sheet, base, source}),
      ),
    );
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
    const sheet = this.#desk.sheet();
    const made = progress(choice, to, sheet, {expires: seconds(expires)});
    if (typeof made === 'object') {
      const {entry} = made;
      const entries = new Map(sheet.answer.entries).set(choice, entry);
      this.#desk.keep({...sheet.answer, revision: entry.revision, entries});
      this.#follower?.tell();
    } else if (made) this.#report(made);
    this.#tell(before, 'host');
  }

  /** How a request stands. Nothing is decided by one. */
  getRequest(choice: string): RequestProgress {
    return this.#requests.get(choice);
  }

  setRequest(choice: string, state: RequestProgress['state']): void {
    this.#requests.set(choice, state);
  }

  /** Tells whenever something else holds. @returns a function that ends it */
  subscribe(listener: (change: Change) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Tells of every act, for what makes records of them. @returns a function that ends it */
  onAct(listener: (entry: JournalEntry) => void): () => void {
    return this.#acts.add(listener);
  }

  /** Tells what is wrong, and what was so far. @returns a function that ends it */
  onProblem(listener: (problem: Problem) => void): () => void {
    this.#reported.forEach((problem) => listener(problem));
    return this.#problems.add(listener);
  }

  /** Follows other tabs no more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#follower?.stop();
  }

  #start(): void {
    if (this.#isDisposed) return;
    this.#hear();
    this.#isReady = true;
    this.#follower = this.world.follow(`forthright.${this.id}`, () => {
      const before = this.decisions;
      const isMore = this.#desk.read();
      if (isMore && this.#desk.keep(this.#vault.answer).isStored) this.#follower?.tell();
      const entries = [...this.#vault.answer.entries.values()];
      const [latest] = entries.sort((a, b) => b.revision - a.revision);
      this.#tell(before, latest?.source ?? 'visitor');
    });
  }

  /** Global Privacy Control is a decision: stored once, and recorded once for a version. */
  #hear(): void {
    const open = unheard(this.reading, this.#vault.answer);
    if (!this.#standing.gpc || !open.length) return;
    this.act(Object.fromEntries(open.map((id) => [id, 'denied'])), SIGNAL);
  }

  #perform(
    act: Act & {source: Source},
    drafts: (sheet: Sheet) => (Draft | string | undefined)[],
  ): Result {
    const before = this.decisions;
    const sheet = this.#desk.sheet(act.recordId);
    const entry = this.#desk.carryOut(act, sheet, drafts(sheet));
    if (!entry) return {recordId: '', persisted: true, changed: this.#tell(before, act.source)};
    const {id: recordId, persisted} = entry;
    this.#follower?.tell();
    if (persisted || act.source !== 'gpc') this.#acts.tell(entry);
    return {recordId, persisted, changed: this.#tell(before, act.source, recordId, persisted)};
  }

  #update(source: Source): void {
    const before = this.decisions;
    this.#standing.update(this.#vault.answer);
    this.#tell(before, source);
    if (this.#isReady) this.#hear();
  }

  #tell(before: Decisions, source: Source, recordId?: string, persisted = true): string[] {
    const {decisions} = this;
    const changed = difference(before, decisions);
    const isActed = recordId !== undefined && source !== 'gpc';
    const quiet = this.#isReady || isActed ? undefined : true;
    if (changed.length)
      this.#changes.tell({decisions, changed, source, recordId, persisted, quiet});
    return changed;
  }

  #report(problem: string, severity: Problem['severity'] = 'error'): void {
    const found = {problem, path: '', severity};
    this.#reported.push(found);
    this.#problems.tell(found);
  }
}

/** How a call of a script is written down. */
const CALL = {control: 'call', label: '', trusted: false, surface: 'script'};
