import {own} from '../bundle/own.js';
import type {Choice} from '../bundle/types.js';
import type {Source, State} from './decision.js';
import {isAsked, type Ruling} from './regimes.js';

/** What holds for a choice before anyone has decided. */
export function start(choice: Choice, ruling: Ruling): {state: State; source: Source} {
  const {kind} = choice;
  if (isAsked(choice)) {
    return {state: ruling.modelFor(choice) === 'opt-in' ? 'unset' : 'granted', source: 'regime'};
  }
  const isStated = kind === 'opt-out' || kind === 'subscription';
  return {state: (isStated && own(choice, 'startsAs')) || 'unset', source: 'policy'};
}
