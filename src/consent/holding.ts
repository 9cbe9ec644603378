import type {Problem} from '../bundle/problem.js';
import type {Reading} from '../bundle/read.js';
import {isNewer} from '../bundle/versions.js';
import {asked, type Reason} from './asked.js';
import type {Change, PresentState} from './change.js';
import {type Known, knownOf, label} from './decide.js';
import type {Decision, Source} from './decision.js';
import {Desk} from './desk.js';
import {isDismissed} from './dismissal.js';
import {Journal} from './journal.js';
import {Listeners} from './listeners.js';
import {codeOf, type Ruling} from './regimes.js';
import {allowed, type Query} from './resolve.js';
import {type Decisions, difference, Standing} from './standing.js';
import {Vault} from './vault.js';
import {withGpc, type World} from './world.js';

/** Characters. It goes with every request: those of a longer address wait for the store. */
const LONGEST_PLACE = 200;

/**
 * What holds for one visitor under one bundle, and what the page has set it up with: the version, the
 * region, what the host knows. Whatever is decided, the store does.
 */
export abstract class Holding {
  /** The id of the bundle. */
  readonly id: string;
  readonly world: World;
  /** The acts whose records nobody has acknowledged. */
  readonly journal: Journal;
  /** Whom a banner speaks to: ids of audiences, apart by spaces. Bears on `mustAsk` alone. */
  audience: string | undefined;

  protected readonly vault: Vault;
  protected readonly standing: Standing;
  protected readonly desk: Desk;
  /** A banner that was sent away where that could not be kept. */
  protected isSentAway = false;
  readonly #changes = new Listeners<Change>((problem) => this.report(problem));
  readonly #problems = new Listeners<Problem>(() => undefined);
  readonly #reported: Problem[] = [];
  #isReady = false;
  #header: boolean | undefined;

  /**
   * @param reading - the version of the bundle to begin with
   * @param world - the page, the browser and the clock
   * @param isPage - whether it is the page's own bundle
   */
  constructor(reading: Reading, world: World, isPage = false) {
    const {id} = reading.bundle;
    this.id = id;
    this.world = withGpc(world, () => this.#header);
    this.journal = new Journal(world, id);
    this.standing = new Standing(reading, this.world);
    this.vault = new Vault(world, id);
    this.vault.isPage = isPage;
    this.desk = new Desk(this.world, this.standing, this.vault, this.journal, (problem, severity) =>
      this.report(problem, severity),
    );
    this.desk.read();
  }

  /** The version of the bundle that decisions are made on. */
  get reading(): Reading {
    return this.standing.reading;
  }

  /**
   * Offers a version of the bundle: the page's own is followed, else the newest. Of one version, the
   * last offer is: a page may add to what it publishes, such as a choice of its own.
   *
   * @param isPage - whether it is the page's own bundle
   */
  follow(reading: Reading, isPage = false): void {
    if (reading.bundle.id !== this.id) return;
    const isNewest = !this.vault.isPage && isNewer(reading.bundle, this.reading.bundle);
    const isMeant = isPage || isNewest || this.follows(reading);
    // A page may have its own as a slice and as a whole: the newer one is meant, and of one version the whole.
    const isBehind = this.vault.isPage && isNewer(this.reading.bundle, reading.bundle);
    const isPart = reading.bundle.slice && !this.reading.bundle.slice && this.follows(reading);
    this.vault.isPage ||= isPage;
    if (reading === this.reading || !isMeant || isBehind || isPart) return;
    this.standing.reading = reading;
    this.update('policy');
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
    if (region?.trim() && !codeOf(region)) {
      this.report(`region: expected an ISO 3166 code such as DE or US-CA, got "${region}"`);
    }
    this.standing.region = region;
    this.update('regime');
  }

  /** What the law of that region asks. */
  get regime(): Ruling {
    return this.standing.ruling;
  }

  /** What the host knows from an account: by choice, the value and since when (ISO 8601). */
  set known(known: Readonly<Record<string, {value: string; at: string}>> | undefined) {
    const found = new Map<string, Known>();
    for (const [id, said] of Object.entries(known ?? {})) {
      const choice = this.reading.index.choices.get(id);
      const fact = knownOf(choice, said?.value, said?.at, this.vault.now);
      if (fact) found.set(id, fact);
      else this.report(`known: expected a value and a time that fit "${id}", got others`);
    }
    this.standing.known = found;
    this.update('host');
  }

  /** What the request for the page said of Global Privacy Control (`Sec-GPC`); it adds to the browser's word. */
  set gpc(gpc: boolean | undefined) {
    this.#header = gpc;
    this.update('gpc');
  }

  /** The host's wish that answers end with the browser session, and hold even if not stored. */
  set sessionOnly(session: boolean) {
    this.vault.isSession = session;
  }

  /** The domain that the cookie is set for, such as `example.org` for all its hosts. */
  set cookieDomain(domain: string | undefined) {
    this.vault.domain = domain && /^[\w.-]+$/.test(domain) ? domain : undefined;
  }

  /** Where the page's own bundle comes from, if this is the store of it: see `placeOf`. */
  set place(place: string) {
    this.vault.page = place.length > LONGEST_PLACE ? '' : place;
  }

  /** What holds, by choice; the same object as long as nothing changes. */
  get decisions(): ReadonlyMap<string, Decision> {
    if (this.standing.isOutdated) this.standing.update(this.vault.answer);
    return this.standing.decisions;
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
    const {decisions, regime, id, world} = this;
    const {answer, now} = this.vault;
    const open = asked(this.standing, decisions, answer, now, this.audience);
    const isAway = this.isSentAway || isDismissed(world, id, regime);
    return {
      decisions,
      ...open,
      prompt: open.mustAsk.length > 0 && !isAway,
      regime: regime.id,
      model: regime.model,
      region: regime.region,
      matched: regime.matched,
      signals: {gpc: world.gpc()},
    };
  }

  /** Tells whenever something else holds. @returns a function that ends it */
  subscribe(listener: (change: Change) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Tells what is wrong, and what was so far. @returns a function that ends it */
  onProblem(listener: (problem: Problem) => void): () => void {
    this.#reported.forEach((problem) => listener(problem));
    return this.#problems.add(listener);
  }

  protected set isReady(isReady: boolean) {
    this.#isReady = isReady;
  }

  protected update(source: Source): void {
    const before = this.decisions;
    this.standing.update(this.vault.answer);
    this.tell(before, source);
    if (this.#isReady) this.hear();
  }

  /** Keeps a signal of the browser, where there is one that is not kept yet. */
  protected abstract hear(): void;

  protected tell(
    before: Decisions,
    source: Source,
    recordId?: string,
    persisted = true,
  ): readonly string[] {
    const {decisions} = this;
    const changed = difference(before, decisions);
    const isActed = recordId !== undefined && source !== 'gpc';
    const quiet = this.#isReady || isActed ? undefined : true;
    if (changed.length)
      this.#changes.tell({decisions, changed, source, recordId, persisted, quiet});
    return changed;
  }

  protected report(problem: string, severity: Problem['severity'] = 'error'): void {
    const found = {problem, path: '', severity};
    this.#reported.push(found);
    this.#problems.tell(found);
  }
}
