import {own} from '../bundle/own.js';
import type {Reading} from '../bundle/read.js';
import type {Choice, Purpose} from '../bundle/types.js';
import {HEARD, isHeard} from './regimes.js';
import type {Decisions} from './standing.js';

/**
 * What other scripts are told about, in the words of Google Consent Mode v2, which most of them have
 * taken over.
 */
export const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;
export type Signal = (typeof SIGNALS)[number];

const ADS: readonly Signal[] = ['ad_storage', 'ad_user_data', 'ad_personalization'];

const BY_CATEGORY: Readonly<Record<NonNullable<Purpose['category']>, readonly Signal[]>> = {
  necessary: ['security_storage'],
  functional: ['functionality_storage'],
  personalization: ['personalization_storage'],
  analytics: ['analytics_storage'],
  marketing: ADS,
};

/** @returns what a purpose drives: what it says itself, else what its category stands for */
export const signalsOf = (purpose: Purpose): readonly string[] => {
  const category = own(purpose, 'category');
  return own(purpose, 'signals') ?? (category ? BY_CATEGORY[category] : []);
};

/**
 * The signals that may be sent as granted: all purposes that drive one must be allowed. Those about
 * advertising also need every opt-out of sale, sharing and targeted advertising to be open; where the
 * browser objects and the bundle has no opt-out of one of the three, nobody can allow that, and they are not sent.
 *
 * @param isAllowed - whether a purpose is, by id
 * @param decisions - what holds, by choice
 * @param gpc - whether Global Privacy Control is on
 */
export function signalsAllowed(
  {index}: Reading,
  isAllowed: (purpose: string) => boolean,
  decisions: Decisions,
  gpc: boolean,
): readonly string[] {
  const purposes = [...index.purposes.values()];
  const heard = [...index.choices.values()].filter(isHeard);
  const isOpen = ({id}: {id: string}) => {
    const {state, stale} = decisions.get(id) ?? {};
    return state === 'granted' && !stale;
  };
  const isForAds = heard.every(isOpen) && (!gpc || isAll(heard));
  return [...new Set(purposes.flatMap(signalsOf))].filter(
    (signal) =>
      (isForAds || !ADS.some((each) => each === signal)) &&
      purposes.every((each) => !signalsOf(each).includes(signal) || isAllowed(each.id)),
  );
}

/** Whether all three that Global Privacy Control is about can be decided by some of these. */
const isAll = (choices: readonly Choice[]) => {
  const kinds = choices.flatMap(({optOutOf = []}) => optOutOf.filter((each) => HEARD.test(each)));
  return new Set(kinds).size === 3;
};
