import {type Answer, join, NO_ANSWER, withoutGrants} from './answer.js';
import type {Resolved} from './answer-text.js';
import {Vault} from './vault.js';
import type {World} from './world.js';

/**
 * The answer as this page knows it: what is stored, and what could not be stored but must hold all the
 * same, which is denials, and on the host's explicit wish (`session`) everything.
 */
export class Keeper {
  readonly vault: Vault;
  readonly #world: World;
  #answer: Answer = NO_ANSWER;

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.vault = new Vault(world, bundle);
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** Seconds since 1970. */
  now(): number {
    return Math.floor(this.#world.now() / 1000);
  }

  /**
   * Reads what is stored, and takes over what other tabs have decided since.
   *
   * @returns whether something that this page knows is missing there: two tabs wrote at once
   */
  read(): boolean {
    const stored = this.vault.load(this.now());
    this.#answer = join(this.#unstored(this.#answer, !stored.gone), stored);
    return (
      !stored.gone &&
      [...this.#answer.entries].some(([key, entry]) => {
        const other = stored.entries.get(key);
        return entry.revision !== other?.revision || entry.state !== other.state;
      })
    );
  }

  /**
   * Stores an answer and reads it back.
   *
   * @param life - in seconds
   * @returns whether everything that is new in it is stored
   */
  keep(answer: Answer, resolved: Resolved, life: number): boolean {
    this.vault.save(answer, resolved, life);
    const stored = this.vault.load(this.now());
    const kept =
      stored.sequence === answer.sequence &&
      [...answer.entries]
        .filter(([, {revision}]) => revision === answer.revision)
        .every(([key, {revision}]) => stored.entries.get(key)?.revision === revision);
    const unstored = join(withoutGrants(this.#answer), this.#unstored(answer, false));
    this.#answer = kept ? stored : join(stored, unstored);
    return kept;
  }

  #unstored(answer: Answer, isStored: boolean): Answer {
    return isStored || this.vault.keeping.session ? answer : withoutGrants(answer);
  }
}
