/* global CONFIG, GATED, __bench */

/** How both rows of this engine are set up. */
export const options = {
  mode: 'offline',
  overrides: {country: 'DE'},
  consentCategories: CONFIG.purposes.map(({id}) => id),
  scripts: GATED.map(({id, purpose, code}) => ({id, category: purpose, textContent: code})),
  callbacks: {onConsentSet: ({preferences}) => preferences.marketing && __bench.event()},
};
