import type {Problem} from '../bundle/problem.js';
import type {Act} from './act.js';
import type {Answer, Entry} from './answer.js';
import {iso} from './decide.js';
import type {Source} from './decision.js';
import type {Draft} from './draft.js';
import type {Journal, JournalEntry} from './journal.js';
import {resolve} from './resolve.js';
import type {Standing} from './standing.js';
import {after, renewal} from './terms.js';
import type {Vault} from './vault.js';
import type {World} from './world.js';

/** What drafts are made on. */
export interface Sheet {
  readonly standing: Standing;
  readonly answer: Answer;
  readonly recordId: string;
  /** In milliseconds since 1970. */
  readonly moment: number;
  /** In seconds since 1970. */
  readonly now: number;
}

/** Where acts are carried out: reads, merges, stores, reads back, journals. */
export class Desk {
  readonly #world: World;
  readonly #standing: Standing;
  readonly #vault: Vault;
  readonly #journal: Journal;
  readonly #report: (problem: string, severity?: Problem['severity']) => void;

  constructor(
    world: World,
    standing: Standing,
    vault: Vault,
    journal: Journal,
    report: (problem: string, severity?: Problem['severity']) => void,
  ) {
    this.#world = world;
    this.#standing = standing;
    this.#vault = vault;
    this.#journal = journal;
    this.#report = report;
  }

  /**
   * Reads what is stored.
   *
   * @returns whether this page knows more than that
   */
  read(): boolean {
    const more = this.#vault.read();
    this.#standing.update(this.#vault.answer);
    return more;
  }

  /**
   * The basis for drafts, with everything that other tabs have stored.
   *
   * @param at - when the act was done, in milliseconds since 1970; unset, now
   */
  sheet(recordId = this.#world.uuid(), at = Infinity): Sheet {
    this.read();
    const {answer, now} = this.#vault;
    const moment = Math.min(at, this.#world.now());
    return {
      standing: this.#standing,
      answer,
      recordId,
      moment,
      now: Math.min(now, Math.floor(moment / 1000)),
    };
  }

  /**
   * Carries out one act. What makes no sense is reported and left out.
   *
   * @returns what is to be written down; undefined where nothing was done
   */
  carryOut(
    act: Act & {source: Source},
    {answer, recordId, moment, now}: Sheet,
    drafts: readonly (Draft | string | undefined)[],
  ): JournalEntry | undefined {
    const made: Draft[] = [];
    for (const each of drafts) {
      if (typeof each === 'string') this.#report(each);
      else if (each) made.push(each);
      if (typeof each === 'object' && each.problem) this.#report(each.problem, 'warning');
    }
    if (!made.length) return undefined;
    const {ruling, reading} = this.#standing;
    const entries = new Map([...answer.entries, ...this.#lost(answer, now)]);
    for (const {said, entry} of made)
      if (entry) entries.set(this.#standing.keyOf(said.choice), entry);
    const subject = answer.subject || this.#world.uuid();
    const sequence = answer.sequence + 1;
    const revision = answer.revision + 1;
    const region = ruling.region ?? '';
    const next = {...answer, subject, sequence, revision, at: now, region, entries};
    const {isStored, until} = this.keep(next);
    if (!isStored)
      this.#report('not stored: what was granted waits, what was denied holds for now');
    // Field by field: what a visitor has typed must never get here.
    const {control, label, trusted, surface, layer, language, shown, source, action, informed} =
      act;
    const entry: JournalEntry = {
      id: recordId,
      bundle: reading.bundle.id,
      version: reading.bundle.policy.version ?? '',
      subject,
      sequence,
      at: new Date(moment).toISOString(),
      act: {control, label, trusted, surface, layer, language, shown, source, action, informed},
      decisions: made.map(({said}) => said),
      region: ruling.region,
      regime: ruling.id,
      model: ruling.model,
      gpc: this.#world.gpc(),
      persisted: isStored,
      until: iso(until),
    };
    // A signal that cannot be stored is heard on every page: it is no new act each time.
    if (isStored || act.source !== 'gpc') this.#journal.append(entry);
    return entry;
  }

  /** What counts as denied because it is lost must not be forgotten with the next act. */
  #lost({part, entries, revision}: Answer, at: number): [string, Entry][] {
    const standing = this.#standing;
    const {decisions, context} = standing;
    const base = {at, source: 'visitor', revision: revision + 1, print: '', context} as const;
    return [...(part ? decisions : [])].flatMap(([id, {state}]): [string, Entry][] => {
      const key = standing.keyOf(id);
      return state === 'denied' && !entries.has(key) ? [[key, {...base, state}]] : [];
    });
  }

  /** @returns whether an answer is stored, and until when it holds in seconds since 1970 */
  keep(answer: Answer): {isStored: boolean; until: number} {
    const {now} = this.#vault;
    const until = after(now, renewal(this.#standing.ruling.regime));
    const isStored = this.#vault.keep(answer, this.#resolved(answer, until), until - now);
    this.#standing.update(this.#vault.answer);
    return {isStored, until};
  }

  /**
   * Brings what the cookie says is allowed up to date with this version of the bundle, for those who read
   * it without the bundle. The answer, and when it ends, stay as they are.
   */
  freshen(): void {
    const {stored, now} = this.#vault;
    if (!stored) return;
    const until = after(stored.at, renewal(this.#standing.ruling.regime));
    if (until > now) this.#vault.freshen(stored, this.#resolved(stored, until), until - now);
  }

  #resolved(answer: Answer, until: number): string {
    const standing = this.#standing;
    return resolve(
      standing.reading,
      standing.view(answer, standing.gpc, true),
      standing.view(answer, true, true),
      Math.min(until, standing.endOf(answer)),
      this.#vault.page,
    );
  }
}
