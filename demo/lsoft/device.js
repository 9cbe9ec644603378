import {forthright} from '/forthright/forthright.js';

/** What this site stores, by the choice that permits it. The policy names neither. */
const STORED = {region: 'lsoft_region', 'keep-password': 'lsoft_saved_login'};

const YEAR = 365 * 24 * 60 * 60;
const WHERE = 'Path=/lsoft/; SameSite=Lax';

/** @param {keyof typeof STORED} choice @returns {string | undefined} */
export function recall(choice) {
  const start = `${STORED[choice]}=`;
  const found = document.cookie.split('; ').find((each) => each.startsWith(start));
  return found && decodeURIComponent(found.slice(start.length));
}

/**
 * Stores a value where the visitor allowed it, and nothing otherwise.
 * @param {keyof typeof STORED} choice
 * @param {string} value
 * @returns {boolean} whether it was stored
 */
export function remember(choice, value) {
  if (!forthright.consent.granted({choice})) return false;
  document.cookie = `${STORED[choice]}=${encodeURIComponent(value)}; ${WHERE}; Max-Age=${YEAR}`;
  return true;
}

/** @param {keyof typeof STORED} choice */
export function forget(choice) {
  document.cookie = `${STORED[choice]}=; ${WHERE}; Max-Age=0`;
}

/**
 * Calls `follow` now and whenever a decision changed; what is not allowed any more is deleted first.
 * @param {keyof typeof STORED} choice
 * @param {() => void} follow
 */
export function followChoice(choice, follow) {
  const look = () => {
    if (!forthright.consent.granted({choice})) forget(choice);
    follow();
  };
  document.addEventListener('consent-change', look);
  void forthright.consent.ready.then(look);
}

/** The picker at the foot of every page. */
export function startRegion() {
  const picker = /** @type {HTMLSelectElement} */ (document.getElementById('region'));
  const says = /** @type {HTMLElement} */ (document.getElementById('region-says'));
  const stored = recall('region');
  if (stored && [...picker.options].some(({value}) => value === stored)) picker.value = stored;
  const follow = () => {
    const kept = remember('region', picker.value);
    says.textContent = kept
      ? 'Remembered on this device.'
      : 'For this page only: your account lets you have it remembered.';
  };
  picker.addEventListener('change', follow);
  followChoice('region', follow);
}
