import type {Day} from '../../bundle/dates.js';
import type {PolicyWords} from '../../locales/policy.js';

/** @returns how old a text was when a copy of it was taken, in whole months; empty for less than one */
export function ageOf(revised: Day, archived: Day, words: PolicyWords): string {
  const monthOf = ({on}: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  const isShort = archived.on.slice(8) < revised.on.slice(8);
  const months = monthOf(archived) - monthOf(revised) - (isShort ? 1 : 0);
  return months > 0 ? ` (${words.age(months)})` : '';
}
