import {purposes, texts} from '../config.js';
import {json, moduleAt, script} from './markup.js';
import type {Row} from './row.js';

const CATEGORIES = purposes.map(({id, title, text, required}) => ({
  key: id,
  label: title,
  description: text,
  isMandatory: required,
}));

const LABELS = Object.entries({
  headline: texts.title,
  'btn-label-accept-and-continue': texts.accept,
  'btn-label-only-essential-and-continue': texts.reject,
  'btn-label-persist-selection-and-continue': texts.save,
  'btn-label-select-all-and-continue': texts.accept,
  'content-settings-description': texts.settings,
})
  .map(([name, words]) => `${name}="${words}"`)
  .join(' ');

const SETTINGS = `<a id="porsche-settings" href="javascript:document.dispatchEvent(new Event('cookie_consent_details_show'))">${texts.settings}</a>`;

export const porsche: Row = {
  name: 'porsche banner 4.1',
  kind: 'part',
  gates: false,
  note: 'purposes only, no services and no gates. Minified here, since the tag that its documentation gives serves code that is not.',
  banner: 'cookie-consent-banner >>> .cc_body',
  accept: 'cookie-consent-banner >>> .btn_accept_all',
  prefs: '#porsche-settings',
  dialog: 'cookie-consent-banner >>> .cc_settings',
  page: () => ({
    head:
      script(`CATEGORIES=${json(CATEGORIES)};
for(const what of ['restored','updated'])document.addEventListener('cookie_consent_preferences_'+what,__bench.event)`) +
      moduleAt('/built/porsche.js'),
    body: `<cookie-consent-banner ${LABELS}>${texts.body} ${SETTINGS} <a href="/policy">${texts.policy}</a></cookie-consent-banner>`,
  }),
};
