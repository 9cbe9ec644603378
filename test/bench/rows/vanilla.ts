import {purposes, services, texts} from '../config.js';
import {json, script, scriptAt, styleAt, waiting} from './markup.js';
import type {Row} from './row.js';

const HEADERS = {name: 'Name', domain: 'Domain', duration: 'Duration', text: 'Description'};

function settings(count: number) {
  const of = (purpose: string) => services(count).filter((each) => each.purpose === purpose);
  const categories = purposes.map(({id, required}) => {
    const listed = of(id).map((each) => [each.id, {label: each.title}]);
    return [id, {readOnly: required, enabled: required, services: Object.fromEntries(listed)}];
  });
  const sections = purposes.map(({id, title, text}) => ({
    title,
    description: text,
    linkedCategory: id,
    cookieTable: {
      headers: HEADERS,
      body: of(id).flatMap(({cookies, text}) =>
        cookies.map(({name, domain, duration}) => ({name, domain, duration, text})),
      ),
    },
  }));
  const buttons = {acceptAllBtn: texts.accept, acceptNecessaryBtn: texts.reject};
  const en = {
    consentModal: {
      ...buttons,
      title: texts.title,
      description: texts.body,
      showPreferencesBtn: texts.settings,
      footer: `<a href="/policy">${texts.policy}</a>`,
    },
    preferencesModal: {
      ...buttons,
      title: texts.settings,
      savePreferencesBtn: texts.save,
      closeIconLabel: 'Close',
      serviceCounterLabel: 'Service|Services',
      sections,
    },
  };
  return {
    // A benchmark looks like a bot to it.
    hideFromBots: false,
    categories: Object.fromEntries(categories) as unknown,
    language: {default: 'en', translations: {en}},
  };
}

export const vanilla: Row = {
  name: 'vanilla-cookieconsent 3.1',
  kind: 'full',
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  prefs: '#cc-main .cm [data-role=show]',
  dialog: '#cc-main .pm',
  page: (services, gated) => ({
    head: styleAt('/peers/vanilla-cookieconsent/dist/cookieconsent.css'),
    body:
      waiting(gated, (purpose) => `data-category="${purpose}"`) +
      scriptAt('/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js') +
      script(`CookieConsent.run({...${json(settings(services))},onConsent:__bench.event})`),
  }),
};
