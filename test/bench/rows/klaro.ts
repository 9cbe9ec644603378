import {purposes, serviceOf, services, texts} from '../config.js';
import {json, script, scriptAt, waiting} from './markup.js';
import type {Row} from './row.js';

function settings(count: number) {
  const all = services(count);
  const en = {
    purposes: Object.fromEntries(
      purposes.map(({id, title, text}) => [id, {title, description: text}]),
    ),
    consentNotice: {description: texts.body, learnMore: texts.settings},
    acceptAll: texts.accept,
    decline: texts.reject,
    ...Object.fromEntries(all.map(({id, title, text}) => [id, {title, description: text}])),
  };
  return {
    version: 1,
    acceptAll: true,
    groupByPurpose: true,
    lang: 'en',
    htmlTexts: false,
    storageMethod: 'cookie',
    translations: {zz: {privacyPolicyUrl: '/policy'}, en},
    services: all.map(({id, title, purpose, cookies}) => ({
      name: id,
      title,
      purposes: [purpose],
      cookies: cookies.map(({name}) => name),
      required: purpose === 'necessary',
    })),
  };
}

export const klaro: Row = {
  name: 'klaro 0.7',
  kind: 'full',
  banner: '.klaro .cookie-notice',
  accept: '.klaro .cookie-notice .cm-btn-success',
  prefs: '.klaro .cookie-notice .cn-learn-more',
  dialog: '.klaro .cm-modal',
  page: (services, gated) => ({
    head: '',
    body:
      waiting(
        gated,
        (purpose) => `data-type="application/javascript" data-name="${serviceOf(purpose)}"`,
      ) +
      script(
        `klaroConfig=${json(settings(services))};klaroConfig.services[1].callback=(given)=>given&&__bench.event()`,
      ) +
      scriptAt('/peers/klaro/dist/klaro.js'),
  }),
};
