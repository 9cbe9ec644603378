import type {Reading} from '../bundle/read.js';
import {isAsked, type Ruling} from './regimes.js';
import type {Decisions} from './standing.js';

/** Why visitors must be asked: they never were, or what they granted has changed. */
export type Reason = 'new' | 'changed';

/**
 * The choices that visitors must be asked about.
 *
 * @param audience - ids of audiences, apart by spaces; unset, `visitor`
 */
export function asked(
  {index}: Reading,
  decisions: Decisions,
  {regime}: Ruling,
  audience = 'visitor',
): {mustAsk: readonly string[]; reason: Reason | undefined} {
  const whom = audience.split(/\s+/);
  const concerned = [...index.choices.values()].filter(
    (choice) => !choice.audience || choice.audience.some((each) => whom.includes(each)),
  );
  const changed = concerned.filter(({id}) => decisions.get(id)?.stale);
  const open = concerned.filter((choice) => {
    const {state, source} = decisions.get(choice.id) ?? {};
    const unanswered = state === 'unset' || (regime?.banner && source === 'regime');
    return unanswered && isAsked(choice) && regime?.banner !== false;
  });
  return {
    mustAsk: [...changed, ...open].map(({id}) => id),
    reason: changed.length ? 'changed' : open.length ? 'new' : undefined,
  };
}
