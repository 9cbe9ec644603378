import type {Choice} from '../bundle/types.js';
import type {Answer} from './answer.js';
import {reconsentSince} from './decide.js';
import {concerned, isAsked, isPut} from './regimes.js';
import type {Decisions, Standing} from './standing.js';
import {leftAloneUntil} from './terms.js';

/**
 * Why a visitor is asked. `first`: never before. `material-change`: what was agreed to covers something
 * else now, or the policy has a choice that it had not. `reconsent`: a version asks everybody again.
 * `expired`: what was agreed to has ended. `ask-again`: a refusal that is old enough to be asked about.
 */
export type Reason = 'first' | 'ask-again' | 'expired' | 'material-change' | 'reconsent';

/** From the least to the most that a visitor should be told of where there are several. */
const WEIGHT: readonly Reason[] = ['first', 'ask-again', 'expired', 'material-change', 'reconsent'];

/** Whom to ask about what. */
export interface Asked {
  /** The choices to ask about. */
  readonly mustAsk: readonly string[];
  /** The weightiest of the reasons. */
  readonly reason: Reason | undefined;
  /** The reason of each. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** The version that asks everybody again, where one does. */
  readonly since: string | undefined;
}

/**
 * The choices that visitors must be asked about, each with its reason. An opt-out signal asks nothing
 * (Cal. Code Regs. tit. 11, § 7025(f)(3)).
 *
 * @param now - in seconds since 1970
 * @param audience - ids of audiences, apart by spaces; unset, `visitor`
 */
export function asked(
  {reading, ruling, context}: Standing,
  decisions: Decisions,
  answer: Answer,
  now: number,
  audience?: string,
): Asked {
  const reasons = new Map<string, Reason>();
  let since: string | undefined;
  const answered = [...answer.entries.values()].filter(({source}) => source === 'visitor');
  const isOfNow = (other: string) => other.split(':')[0] === context.split(':')[0];
  const isOlder = answered.length > 0 && !answered.some((entry) => isOfNow(entry.context));
  const why = (choice: Choice): Reason | undefined => {
    const {state, source, stale, at} = decisions.get(choice.id) ?? {};
    const entry = answer.entries.get(choice.id);
    if (stale) {
      const version = entry && reconsentSince(reading.bundle, entry.context);
      since ??= version;
      return version === undefined ? 'material-change' : 'reconsent';
    }
    if (state === 'unset' && at) return 'expired';
    if (state === 'unset' || source === 'regime') return isOlder ? 'material-change' : 'first';
    const isOld = entry && state === 'denied' && source !== 'gpc';
    return isOld && leftAloneUntil(entry.at, ruling, choice) <= now ? 'ask-again' : undefined;
  };
  for (const choice of concerned(reading.index.choices.values(), audience)) {
    const isStale = isAsked(choice) && !!decisions.get(choice.id)?.stale;
    const reason = (isStale || isPut(choice, ruling)) && why(choice);
    if (reason) reasons.set(choice.id, reason);
  }
  const [reason] = [...reasons.values()].sort((a, b) => WEIGHT.indexOf(b) - WEIGHT.indexOf(a));
  return {mustAsk: [...reasons.keys()], reason, reasons, since};
}
