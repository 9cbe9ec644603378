import {day} from './dates.js';
import type {PolicyBundle} from './types.js';

/** Compares two labels of versions, numbers in them as numbers; as `Array.sort` takes it. */
export const compareLabels = (a: string, b: string): number =>
  a.localeCompare(b, 'en', {numeric: true});

/**
 * Compares two versions of one bundle by the dates that the policy states, revision before effect;
 * where dates do not settle it, by the version label, numbers in it compared as numbers. The day on
 * which a copy was archived says nothing about the version and is not looked at.
 *
 * @returns whether `a` is newer than `b`; false where nothing tells
 */
export function isNewer(a: PolicyBundle, b: PolicyBundle): boolean {
  for (const field of ['revisedOn', 'effectiveFrom'] as const) {
    const [mine, theirs] = [a.policy[field], b.policy[field]];
    if (mine === undefined || theirs === undefined) continue;
    const [one, other] = [day(mine).on, day(theirs).on];
    if (one !== other) return one > other;
  }
  const {version: mine} = a.policy;
  const {version: theirs} = b.policy;
  return mine !== undefined && theirs !== undefined && compareLabels(mine, theirs) > 0;
}
