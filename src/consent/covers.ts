import type {Reading} from '../bundle/read.js';
import {concerned, isAsked} from './regimes.js';
import type {Decisions} from './standing.js';

/**
 * What "accept all" and "reject all" decide: every consent that is asked for and every opt-out of law,
 * nothing else. What is required is no choice, and what has its own way (subscriptions, preferences,
 * requests, opt-outs that only the policy offers) is left as it is.
 *
 * @returns ids, in the bundle's order
 */
export const covered = ({index}: Reading, audience?: string): readonly string[] =>
  concerned(index.choices.values(), audience)
    .filter((choice) => isAsked(choice) && !choice.required)
    .map(({id}) => id);

/**
 * What "withdraw all" takes back: whatever is allowed, or about to be, and can be refused. GDPR Art.
 * 7(3) asks for one act where one act gave it.
 */
export const withdrawable = ({index}: Reading, decisions: Decisions): readonly string[] =>
  [...index.choices.values()].flatMap(({id, kind, required}) => {
    const {state} = decisions.get(id) ?? {};
    const isOpen = state === 'granted' || state === 'requested' || state === 'pending';
    const hasDenial = kind === 'consent' || kind === 'opt-out' || kind === 'subscription';
    return isOpen && hasDenial && !required ? [id] : [];
  });
