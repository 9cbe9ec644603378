import {own} from '../bundle/own.js';
import type {Choice} from '../bundle/types.js';
import type {Value} from './act.js';

/**
 * `granted` always means that the activity may happen, `denied` that it may not. `requested` and
 * `pending` (a confirmation is on its way) belong to subscriptions and are no consent.
 */
export type State = 'unset' | 'granted' | 'denied' | 'requested' | 'pending';

/** Who decided; `regime` and `policy` where nobody has, and the law or the bundle says what holds. */
export type Source = 'visitor' | 'gpc' | 'host' | 'api' | 'regime' | 'policy';

/** What holds for one choice. */
export interface Decision {
  readonly choice: string;
  readonly state: State;
  /** The option of a preference. */
  readonly option?: string;
  /** When it was decided: ISO 8601, UTC. */
  readonly at?: string;
  readonly source: Source;
  /** The version of the bundle at that time, as labelled. */
  readonly version?: string;
  /** The regime at that time. */
  readonly regime?: string;
  /** The id of the record of the request that waits for confirmation, or was confirmed. */
  readonly request?: string;
  /** Until when it holds, or can be confirmed: ISO 8601, UTC. */
  readonly expires?: string;
  /** What was granted has changed since: it counts as not granted until the visitor says so again. */
  readonly stale?: true;
  /** It was granted knowing that the browser objects (Global Privacy Control), and holds beside that. */
  readonly informed?: true;
}

/** What an act makes of a choice. */
export interface Next {
  readonly state: State;
  readonly option?: string;
}

/**
 * What `value` makes of a choice. Asking again is safe: a request while one is pending, or once it is
 * confirmed, changes nothing; after a withdrawal it starts anew.
 *
 * @param now - what holds for the choice
 * @param source - who acts; only the host may skip the second step of a double opt-in
 * @returns undefined where the value means nothing for this kind of choice, or it cannot be changed
 */
export function next(choice: Choice, now: State, value: Value, source: Source): Next | undefined {
  if (own(choice, 'required')) return undefined;
  const plain = answer(value);
  switch (choice.kind) {
    case 'consent':
    case 'opt-out':
      return plain;
    case 'preference':
      return choice.options?.some(({id}) => id === value)
        ? {state: 'granted', option: value}
        : undefined;
    case 'request':
      return value === 'requested' ? {state: 'unset'} : undefined;
    case 'subscription':
      if (plain && (value === 'denied' || source === 'host' || !isConfirmed(choice))) return plain;
      if (value === 'pending') return source === 'host' ? {state: 'pending'} : undefined;
      if (!plain && value !== 'requested') return undefined;
      return {state: now === 'granted' || now === 'pending' ? now : 'requested'};
  }
}

/** @returns the plain answer that a value is, if it is one */
export const answer = (value: Value): {state: 'granted' | 'denied'} | undefined =>
  value === 'granted' ? {state: 'granted'} : value === 'denied' ? {state: 'denied'} : undefined;

/** @returns whether a choice can be in this state: what is stored may have been tampered with */
export const fits = (
  choice: Choice,
  {state, option}: {readonly state: State; readonly option?: string | undefined},
): boolean =>
  choice.kind === 'subscription' || next(choice, 'unset', option ?? state, 'host')?.state === state;

/** Whether the choice takes a second act to be granted. */
export const isConfirmed = (choice: Choice): boolean => choice.confirmation === 'double-opt-in';
