import type {ChoiceRequestEvent, RequestOutcome} from './choice-request-event.js';

export type {RequestOutcome};

/** Milliseconds: a host that takes longer has failed. */
const PATIENCE = 30_000;

/** A clock that can be set; `setTimeout` and `clearTimeout` unless a test hands in its own. */
export interface Timer {
  set(then: () => void, milliseconds: number): unknown;
  clear(handle: unknown): void;
}

const pageTimer: Timer = {
  set: (then, milliseconds) => setTimeout(then, milliseconds),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** Nobody handles it; or somebody does, and this comes of it. A rejection carries what to say. */
export type Handling =
  {readonly handled: false} | {readonly handled: true; readonly outcome: Promise<RequestOutcome>};

/**
 * Asks the host page.
 *
 * @param target - where the event is dispatched
 * @returns whether a listener handles it, and the outcome: rejected with an Error when the host's
 *   promise is, or after 30 seconds with a TimeoutError
 */
export function requestChoice(
  target: EventTarget,
  event: ChoiceRequestEvent,
  timer: Timer = pageTimer,
): Handling {
  target.dispatchEvent(event);
  const {response} = event;
  if (!response) return {handled: false};
  const outcome = new Promise<RequestOutcome>((resolve, reject) => {
    const late = new DOMException('no answer within 30 seconds', 'TimeoutError');
    const handle = timer.set(() => reject(late), PATIENCE);
    const settle = (then: () => void) => {
      timer.clear(handle);
      then();
    };
    response.then(
      (value) => settle(() => resolve(outcomeOf(value))),
      (reason: unknown) =>
        settle(() => reject(reason instanceof Error ? reason : new Error(says(reason)))),
    );
  });
  return {handled: true, outcome};
}

const says = (reason: unknown): string => (typeof reason === 'string' ? reason : '');

/** What the host fulfils with can be anything; what makes no sense is left out. */
function outcomeOf(value: unknown): RequestOutcome {
  const {state, expires, says: words} = Object(value) as Record<string, unknown>;
  const isState = state === 'pending' || state === 'granted' || state === 'denied';
  const isMoment = typeof expires === 'string' && !Number.isNaN(Date.parse(expires));
  return Object.freeze({
    ...(isState && {state}),
    ...(isMoment && {expires}),
    ...(typeof words === 'string' && {says: words}),
  });
}
