import {isNewer} from '../bundle/dates.js';
import type {Problem} from '../bundle/problem.js';
import type {Reading} from '../bundle/read.js';
import type {Act, Result, Value} from './act.js';
import type {Answer} from './answer.js';
import {asked, type Reason} from './asked.js';
import {iso, type Known, knownOf, label} from './decide.js';
import type {Decision, Source} from './decision.js';
import {after, type Draft, draft, draftConfirm, draftProgress} from './draft.js';
import {Journal, type JournalEntry} from './journal.js';
import {Keeper} from './keeper.js';
import {Listeners} from './listeners.js';
import {isHeard, type Ruling} from './regimes.js';
import {type RequestProgress, Requests} from './requests.js';
import {allowed, type Query, resolve} from './resolve.js';
import {type Decisions, difference, Standing} from './standing.js';
import type {Follower} from './tabs.js';
import type {World} from './world.js';

/** Something else holds now. */
export interface Change {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The choices of which something else holds. */
  readonly changed: readonly string[];
  readonly source: Source;
  /** The record of the act; unset where another tab, the host or a new version brought the change. */
  readonly recordId?: string | undefined;
  readonly persisted: boolean;
  /** The page is still being set up: draw it anew, but nobody has decided anything. */
  readonly quiet?: true | undefined;
}

/** What is known when a page has loaded. */
export interface PresentState {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly mustAsk: readonly string[];
  readonly reason: Reason | undefined;
  /** The id of the regime. */
  readonly regime: string | undefined;
  readonly signals: {readonly gpc: boolean | undefined};
}

/** How long an answer holds where the regime does not say. */
const LIFE = 'P12M';

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

  readonly #keeper: Keeper;
  readonly #standing: Standing;
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
    this.id = reading.bundle.id;
    this.world = world;
    this.journal = new Journal(world, this.id);
    this.#requests = new Requests(world, this.id);
    this.#standing = new Standing(reading, world);
    this.#keeper = new Keeper(world, this.id);
    this.#keeper.vault.keeping.page = isPage;
    this.#read();
    // What the page sets at once (region, known) still belongs to its being set up.
    this.ready = Promise.resolve().then(() => this.#start());
  }

  /** The version of the bundle that decisions are made on. */
  get reading(): Reading {
    return this.#standing.reading;
  }

  /**
   * Offers a version of the bundle: the page's own is followed, else the newest.
   *
   * @param isPage - whether it is the page's own bundle
   */
  follow(reading: Reading, isPage = false): void {
    const {keeping} = this.#keeper.vault;
    if (reading.bundle.id !== this.id || reading === this.reading) return;
    if (!isPage && (keeping.page || !isNewer(reading.bundle, this.reading.bundle))) return;
    keeping.page ||= isPage;
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
    return this.#standing.region;
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
      const fact = knownOf(choice, String(said?.value), String(said?.at), this.#keeper.now());
      if (fact) found.set(id, fact);
      else this.#report(`known: expected a value and a time that fit "${id}", got others`);
    }
    this.#standing.known = found;
    this.#update('host');
  }

  /** The host's wish that answers end with the browser session, and hold even if not stored. */
  set sessionOnly(session: boolean) {
    this.#keeper.vault.keeping.session = session;
  }

  /** The domain that the cookie is set for, such as `example.org` for all its hosts. */
  set cookieDomain(domain: string | undefined) {
    const isDomain = !!domain && /^[\w.-]+$/.test(domain);
    this.#keeper.vault.keeping.domain = isDomain ? domain : undefined;
  }

  /** What holds, by choice; the same object as long as nothing changes. */
  get decisions(): ReadonlyMap<string, Decision> {
    if (this.#standing.isOver) this.#standing.update(this.#keeper.answer);
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
    const base = this.#keeper.answer;
    const source = act.source ?? 'visitor';
    return this.#commit({...act, source}, (ground) =>
      Object.entries(changes ?? {}).map(([key, value]) =>
        draft(key, value, {...ground, base, source}),
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
    const act = {control: 'call', label: 'set', trusted: false, surface: 'script'};
    return this.act({[choice]: value}, {...act, ...options, source: options.source ?? 'api'});
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
    {request, at = '', by = 'link'}: {request?: string; at?: string; by?: string} = {},
  ): Result {
    const act = {control: by, label: 'confirm', trusted: false, surface: 'script'} as const;
    return this.#commit({...act, source: 'host', action: 'double-opt-in-confirm'}, (ground) => [
      draftConfirm(choice, {request, at: seconds(at)}, ground),
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
    this.#read();
    const {answer} = this.#keeper;
    const entry = draftProgress(choice, to, seconds(expires), {standing: this.#standing, answer});
    if (!entry) this.#report(`transition: expected a request for "${choice}" that waits, got none`);
    else {
      const entries = new Map(answer.entries).set(choice, entry);
      this.#keep({...answer, revision: entry.revision, entries});
    }
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
      if (this.#read()) this.#keep(this.#keeper.answer);
      const [latest] = [...this.#keeper.answer.entries.values()].sort(
        (a, b) => b.revision - a.revision,
      );
      this.#tell(before, latest?.source ?? 'visitor');
    });
  }

  /** Global Privacy Control is a decision: stored once, and recorded once for a version. */
  #hear(): void {
    const version = label(this.reading.bundle);
    const open = [...this.reading.index.choices.values()].filter((choice) => {
      const {state, source, context} = this.#keeper.answer.entries.get(choice.id) ?? {};
      const heard = state === 'denied' && (source !== 'gpc' || context?.version === version);
      return isHeard(choice) && !heard;
    });
    if (!this.#standing.gpc || !open.length) return;
    this.act(Object.fromEntries(open.map(({id}) => [id, 'denied'])), {
      control: 'signal',
      label: 'Global Privacy Control',
      trusted: true,
      surface: 'navigator',
      source: 'gpc',
      action: 'signal',
    });
  }

  /** @returns whether this page knows more than what is stored */
  #read(): boolean {
    const more = this.#keeper.read();
    this.#standing.update(this.#keeper.answer);
    return more;
  }

  #commit(
    act: Act & {source: Source},
    drafts: (ground: {
      standing: Standing;
      answer: Answer;
      recordId: string;
      now: number;
    }) => (Draft | string | undefined)[],
  ): Result {
    const before = this.decisions;
    this.#read();
    const {answer} = this.#keeper;
    const recordId = act.recordId ?? this.world.uuid();
    const now = this.#keeper.now();
    const made: Draft[] = [];
    for (const each of drafts({standing: this.#standing, answer, recordId, now})) {
      if (typeof each === 'string') this.#report(each);
      else if (each) made.push(each);
      if (typeof each === 'object' && each.problem) this.#report(each.problem, 'warning');
    }
    if (!made.length) {
      return {recordId: '', persisted: true, changed: this.#tell(before, act.source)};
    }
    const ruling = this.regime;
    const entries = new Map(answer.entries);
    for (const {said, entry} of made) if (entry) entries.set(said.choice, entry);
    const subject = answer.subject || this.world.uuid();
    const sequence = answer.sequence + 1;
    const [persisted, until] = this.#keep({
      ...answer,
      subject,
      sequence,
      revision: answer.revision + 1,
      at: now,
      region: ruling.region ?? '',
      entries,
    });
    const entry: JournalEntry = {
      id: recordId,
      bundle: this.id,
      version: this.reading.bundle.policy.version ?? '',
      subject,
      sequence,
      at: new Date(this.world.now()).toISOString(),
      act,
      decisions: made.map(({said}) => said),
      region: ruling.region,
      regime: ruling.id,
      model: ruling.model,
      gpc: this.world.gpc(),
      persisted,
      until: iso(until),
    };
    // A signal that cannot be stored is heard on every page: it is no new act each time.
    if (persisted || act.source !== 'gpc') {
      this.journal.append(entry);
      this.#acts.tell(entry);
    }
    if (!persisted) {
      this.#report('the answer could not be stored: grants wait, denials hold for this page');
    }
    return {recordId, persisted, changed: this.#tell(before, act.source, recordId, persisted)};
  }

  /** @returns whether it is stored, and until when it holds in seconds since 1970 */
  #keep(answer: Answer): [persisted: boolean, until: number] {
    const now = this.#keeper.now();
    const {regime} = this.regime;
    const until = after(now, regime?.renewAfter ?? LIFE);
    const resolved = resolve(this.reading, this.#standing.view(answer), until);
    const persisted = this.#keeper.keep(answer, resolved, until - now);
    this.#standing.update(this.#keeper.answer);
    if (persisted) this.#follower?.tell();
    return [persisted, until];
  }

  #update(source: Source): void {
    const before = this.decisions;
    this.#standing.update(this.#keeper.answer);
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

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);
