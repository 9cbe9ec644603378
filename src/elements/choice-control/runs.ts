import type {Value} from '../../consent/act.js';
import type {ConsentStore} from '../../consent/store.js';

/** How far it has come. */
export type Phase =
  /** The host is at it. */
  | {readonly phase: 'asking'}
  /** The host, or nobody, could do it. */
  | {
      readonly phase: 'failed' | 'unhandled';
      readonly asked: Readonly<Record<string, string>>;
      /** Whether the host has not answered in time. */
      readonly late?: boolean;
      /** What the host says about it. */
      readonly says?: string | undefined;
    }
  /** It is done, as far as it could be. */
  | {
      readonly phase: 'done';
      /** Whether the host was told. */
      readonly told: boolean;
      /** False where it could not be stored on this device. */
      readonly persisted: boolean;
      /** What it took back: a grant, or a request for one. */
      readonly tookBack?: 'granted' | 'requested' | undefined;
      /** Whether the host has yet to finish. */
      readonly unfinished?: boolean;
      /** What the host says about it. */
      readonly says?: string | undefined;
    };

/** What is going on with a choice, beyond what is decided. */
export type Run = Phase & {
  /** What was asked for. */
  readonly value: Value;
  /** What held when it came to this; once something else holds, the run is history. */
  readonly stamp: string;
  /** The control in which it was asked for; it alone announces what becomes of it. */
  readonly by: Element;
};

/**
 * What is going on with the choices of one store: shared by all controls on the page, so that two
 * controls of one choice agree, and gone with the page.
 */
export class Runs {
  readonly #runs = new Map<string, Run>();
  readonly #asked = new Map<string, Readonly<Record<string, string>>>();
  readonly #listeners = new Set<() => void>();

  /** @param stamp - what holds for the choice now; see {@link stampOf} */
  get(choice: string, stamp: string): Run | undefined {
    const run = this.#runs.get(choice);
    return run?.phase === 'asking' || run?.stamp === stamp ? run : undefined;
  }

  /** Whether the host is at it. */
  isAsking(choice: string): boolean {
    return this.#runs.get(choice)?.phase === 'asking';
  }

  set(choice: string, run: Run): void {
    this.#runs.set(choice, run);
    for (const listener of this.#listeners) listener();
  }

  /** What was filled in for a choice on this page, by data category. It is never stored. */
  asked(choice: string): Readonly<Record<string, string>> | undefined {
    return this.#asked.get(choice);
  }

  /** @param asked - undefined forgets it */
  keepAsked(choice: string, asked: Readonly<Record<string, string>> | undefined): void {
    if (asked) this.#asked.set(choice, asked);
    else this.#asked.delete(choice);
  }

  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** @returns what holds for a choice, as a text that differs whenever something else holds */
export function stampOf(store: ConsentStore, choice: string): string {
  const {state, option, at, expires} = store.get(choice);
  const request = store.getRequest(choice);
  return [state, option, at, expires, request.state, request.at].join(' ');
}

const runs = new WeakMap<ConsentStore, Runs>();

/** @returns what is going on with the choices of a store; the same for all controls on the page */
export function runsOf(store: ConsentStore): Runs {
  let held = runs.get(store);
  if (!held) runs.set(store, (held = new Runs()));
  return held;
}
