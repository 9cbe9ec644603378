import type {Keys} from '../../../bundle/problem.js';
import type {Report} from '../finding.js';

const NAMES = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});

/** Codes that CLDR knows and ISO 3166-1 does not assign, or no longer. */
const NOT_ASSIGNED =
  /^(AC|AN|BU|CP|CQ|CS|DD|DG|EA|EU|EZ|FX|IC|NT|Q.|SU|TA|TP|UK|UN|XA|XB|YD|YU|ZR|ZZ)$/;

/** What authors write instead of codes. */
const MEANT: Readonly<Record<string, string>> = {
  EU: 'EEA',
  EUROPE: 'EEA',
  UK: 'GB',
  WORLD: '*',
  ALL: '*',
  CALIFORNIA: 'US-CA',
  CA: 'US-CA',
};

const isCountry = (code: string) =>
  /^[A-Z]{2}$/.test(code) && !NOT_ASSIGNED.test(code) && NAMES.of(code) !== undefined;

/** The two letters of every country, with the English name. */
function countryOf(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  for (let at = 0; at < 676; at++) {
    const code = String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
    if (isCountry(code) && NAMES.of(code)?.toLowerCase() === wanted) return code;
  }
  return undefined;
}

/** @returns what was probably meant by something that is no code */
function meantBy(region: string): string | undefined {
  const upper = region.trim().toUpperCase();
  const dashed = upper.replaceAll('_', '-');
  return isRegion(dashed) ? dashed : (MEANT[upper] ?? countryOf(region));
}

/** @returns whether it is a code that regimes understand; subdivisions are judged by their form */
export function isRegion(region: string): boolean {
  if (region === '*' || region === 'EEA') return true;
  const [country = '', part] = region.split('-');
  return isCountry(country) && (part === undefined || /^[A-Z0-9]{1,3}$/.test(part));
}

/** Reports a region that is no code. */
export function judgeRegion(region: string, keys: Keys, report: Report): void {
  if (isRegion(region)) return;
  const meant = meantBy(region);
  const mend = meant
    ? `Write "${meant}".`
    : 'Write a code of ISO 3166-1 such as "DE", of ISO 3166-2 such as "US-CA", "EEA", or "*".';
  // Case does not matter when a region is looked up.
  const severity = meant === region.toUpperCase() ? 'warning' : 'error';
  report(keys, severity, `${JSON.stringify(region)} is the code of no region`, mend);
}

/** Reports a country that is no code of ISO 3166-1. */
export function judgeCountry(country: string, keys: Keys, report: Report): void {
  if (isCountry(country)) return;
  const upper = country.trim().toUpperCase();
  const meant = isCountry(upper) ? upper : upper === 'UK' ? 'GB' : countryOf(country);
  const mend = meant ? `Write "${meant}".` : 'Write the two letters of ISO 3166-1, such as "IE".';
  report(keys, 'warning', `${JSON.stringify(country)} is the code of no country`, mend);
}
