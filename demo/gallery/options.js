/** How the gallery shows a state, and what each address asks for. Touches no page. */

/** What can be switched, each with its values. */
export const switches = /** @type {const} */ ({
  scheme: {
    label: 'Colours',
    values: {auto: 'As the browser', light: 'Light', dark: 'Dark', system: 'System colours'},
  },
  theme: {
    label: 'Theme',
    values: {default: 'Default', almanac: 'Almanac', console: 'Console', poster: 'Poster'},
  },
  dir: {label: 'Direction', values: {ltr: 'Left to right', rtl: 'Right to left'}},
  text: {label: 'Text', values: {100: '100 %', 150: '150 %', 200: '200 %', 400: '400 %'}},
  width: {
    label: 'Width',
    values: {full: 'Full', 1024: '1024 px', 768: '768 px', 360: '360 px', 320: '320 px'},
  },
});

/** @typedef {keyof typeof switches} Switch */
/** @typedef {Record<Switch, string> & {state: string | undefined, bare: boolean}} Options */

/** What holds where an address does not say otherwise. @type {Record<Switch, string>} */
export const USUAL = {scheme: 'auto', theme: 'default', dir: 'ltr', text: '100', width: 'full'};

/**
 * @param {string} search of an address, such as `?state=policy-ready&scheme=dark`
 * @returns {Options} values that the gallery does not know are as if they were not there
 */
export function optionsOf(search) {
  const asked = new URLSearchParams(search);
  const value = (/** @type {Switch} */ name) => {
    const given = asked.get(name) ?? '';
    return Object.hasOwn(switches[name].values, given) ? given : USUAL[name];
  };
  return {
    scheme: value('scheme'),
    theme: value('theme'),
    dir: value('dir'),
    text: value('text'),
    width: value('width'),
    state: asked.get('state') ?? undefined,
    bare: asked.get('bare') === '1',
  };
}

/**
 * @param {Partial<Options>} options
 * @returns {string} the address in the gallery; what is as usual is left out
 */
export function addressOf(options) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) {
    if (name === 'bare') {
      if (value) search.set('bare', '1');
    } else if (value !== undefined && value !== USUAL[/** @type {Switch} */ (name)]) {
      search.set(name, String(value));
    }
  }
  return `/gallery/?${search}`;
}
