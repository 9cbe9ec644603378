import {parse, put, take} from './shelf.js';
import {written} from './written.js';
import type {World} from './world.js';

/** How a request stands: nothing is decided by one, so it is kept apart from the answer. */
export interface RequestProgress {
  readonly state: 'idle' | 'sending' | 'sent' | 'done' | 'failed';
  /** Since when: ISO 8601, UTC. */
  readonly at?: string;
}

const STATES = ['sending', 'sent', 'done', 'failed'];
const IDLE: RequestProgress = {state: 'idle'};

/** Milliseconds: what is said to be still on its way after that did not get through. */
const SENDING = 30_000;

/** The requests of one bundle, in localStorage; in memory where that is blocked or full. */
export class Requests {
  readonly #world: World;
  readonly #key: string;
  #memory: Map<string, RequestProgress> | undefined;

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.#key = `forthright.requests.${bundle}`;
  }

  get(choice: string): RequestProgress {
    const found = this.#all().get(choice) ?? IDLE;
    if (found.state !== 'sending') return found;
    const age = this.#world.now() - Date.parse(found.at ?? '');
    return age >= 0 && age < SENDING ? found : {...found, state: 'failed'};
  }

  set(choice: string, state: RequestProgress['state']): void {
    const all = this.#all();
    if (state === 'idle') all.delete(choice);
    else all.set(choice, {state, at: new Date(this.#world.now()).toISOString()});
    const stored = put(this.#world, this.#key, all.size ? written([...all]) : undefined);
    this.#memory = stored ? undefined : all;
  }

  #all(): Map<string, RequestProgress> {
    if (this.#memory) return this.#memory;
    try {
      const stored = parse(take(this.#world, this.#key) ?? '[]') as [string, RequestProgress][];
      return new Map(
        stored.filter(([, {state, at}]) => STATES.includes(state) && Date.parse(at ?? '') > 0),
      );
    } catch {
      return new Map();
    }
  }
}
