import {choicePrint} from '../bundle/material.js';
import type {Reading} from '../bundle/read.js';
import {type Answer, RECIPIENT} from './answer.js';
import {LONGEST} from './answer-text.js';
import {contextOf, decide, endOf, iso, type Known} from './decide.js';
import type {Decision} from './decision.js';
import {resolveRegime, type Ruling} from './regimes.js';
import type {World} from './world.js';

export type Decisions = ReadonlyMap<string, Decision>;

/** What holds: an answer, seen under one version of the bundle and one regime. */
export class Standing {
  readonly #world: World;
  readonly #prints = new Map<string, string>();
  #reading: Reading;
  #ruling: Ruling;
  #decisions: Decisions = new Map();
  /** When the next decision ends, in milliseconds since 1970. */
  #until = Infinity;
  #gpc = false;

  /** What the host knows, by choice. */
  known: ReadonlyMap<string, Known> = new Map();

  constructor(reading: Reading, world: World) {
    this.#world = world;
    this.#reading = reading;
    this.#ruling = resolveRegime(reading.bundle);
  }

  get reading(): Reading {
    return this.#reading;
  }

  set reading(reading: Reading) {
    this.#reading = reading;
    this.#prints.clear();
    this.region = this.#ruling.region;
  }

  get region(): string | undefined {
    return this.#ruling.region;
  }

  set region(region: string | undefined) {
    this.#ruling = resolveRegime(this.#reading.bundle, region);
  }

  get ruling(): Ruling {
    return this.#ruling;
  }

  /** What an answer given now is given under. */
  get context(): string {
    return contextOf(this.#reading.bundle, this.#ruling);
  }

  /** Whether Global Privacy Control is on. */
  get gpc(): boolean {
    return this.#world.gpc() === true;
  }

  /** What holds; the same object, down to single decisions, as long as nothing changes. */
  get decisions(): Decisions {
    return this.#decisions;
  }

  /** Whether a decision has ended, or the signal has changed, since it was worked out. */
  get isOutdated(): boolean {
    return this.#world.now() >= this.#until || this.gpc !== this.#gpc;
  }

  /** What a choice covers now, to be stored with a decision on it. */
  print(id: string): string {
    const {bundle, index} = this.#reading;
    const choice = index.choices.get(id);
    const print = this.#prints.get(id) ?? (choice ? choicePrint(bundle, index, choice) : '');
    this.#prints.set(id, print);
    return print;
  }

  /**
   * By what an answer has the decision on a choice, or `recipient:ID`: its id, marked where it is decided by
   * other words than allowed and not. A choice that becomes one of another kind loses no denial by it.
   */
  keyOf(id: string): string {
    const kind = this.#reading.index.choices.get(id)?.kind;
    return (kind === 'preference' ? '-' : kind === 'subscription' ? '+' : '') + id;
  }

  /** When the first of what this answer allows ends, in seconds since 1970; Infinity where nothing does. */
  endOf({entries}: Answer): number {
    const {choices} = this.#reading.index;
    const ends = [...choices.values()].map((choice) => {
      const entry = entries.get(this.keyOf(choice.id));
      return entry && entry.state !== 'denied' ? endOf(choice, entry, this.#ruling) : Infinity;
    });
    return Math.min(...ends.filter((end) => end > this.#world.now() / 1000), Infinity);
  }

  /**
   * What would hold with this answer; decisions that stay as they are keep their identity.
   *
   * @param gpc - as if Global Privacy Control were on, or off
   * @param isSure - for those who cannot know of which kind a choice is: without what it is decided as
   *   where it was denied as one of another kind
   */
  view(answer: Answer, gpc = this.gpc, isSure = false): Decisions {
    const {entries} = answer;
    const {index, bundle} = this.#reading;
    const now = timeOf(this.#world, answer);
    const decisions = new Map<string, Decision>();
    const add = (decision: Decision) => {
      const old = this.#decisions.get(decision.choice);
      decisions.set(decision.choice, old && isSame(old, decision) ? old : Object.freeze(decision));
    };
    for (const [id, choice] of index.choices) {
      const key = this.keyOf(id);
      const isHidden = isSure && key !== id && entries.get(id)?.state === 'denied';
      add(
        decide(choice, {
          entry: isHidden ? undefined : entries.get(key),
          known: this.known.get(id),
          ruling: this.#ruling,
          gpc,
          lost: !!answer.part,
          bundle,
          print: () => this.print(id),
          now,
        }),
      );
    }
    for (const [key, {state, at, source}] of entries) {
      const isKnown = index.recipients.has(key.slice(RECIPIENT.length));
      if (key.startsWith(RECIPIENT) && isKnown) add({choice: key, state, at: iso(at), source});
    }
    // Which of them were refused is lost: so all of them are.
    for (const id of answer.part ? index.recipients.keys() : []) {
      const key = RECIPIENT + id;
      if (!entries.has(key)) add({choice: key, state: 'denied', source: 'visitor'});
    }
    return decisions;
  }

  /** Lets what this answer says hold. */
  update(answer: Answer): void {
    const decisions = this.view(answer);
    this.#gpc = this.gpc;
    if (difference(this.#decisions, decisions).length) this.#decisions = decisions;
    this.#until = this.endOf(answer) * 1000;
  }
}

/**
 * What time it is, to tell what has ended, in seconds. No browser keeps a cookie longer than `LONGEST`:
 * where one that is older is found all the same, the clock is wrong, and nothing ends by it.
 */
function timeOf(world: World, {at}: Answer): number {
  const now = world.now() / 1000;
  return at && now - at > LONGEST ? at : now;
}

/** @returns the choices of which one says something else than the other */
export function difference(a: Decisions, b: Decisions): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id));
}

function isSame(a: Decision, b: Decision): boolean {
  const keys = Object.keys(a) as (keyof Decision)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
