import {config, texts} from '../config.js';
import {json, moduleAt, script, waiting} from './markup.js';
import type {Row} from './row.js';

/** The page without any widget: what all figures of the main thread and of memory are net of. */
export const blank: Row = {
  name: 'blank page',
  kind: 'base',
  page: (_, gated) => ({head: '', body: waiting(gated, () => '')}),
};

const LOOKS =
  '#b{font:16px/1.5 system-ui;background:#fff;color:#111;position:fixed;inset:auto 0 0;padding:1.5rem;box-shadow:0 0 1rem #0003;display:grid;gap:1rem}#b div{display:flex;gap:.5rem}';

/** The banner is in the document already: nothing can show it sooner. */
const html: Row = {
  name: 'floor: html',
  kind: 'floor',
  gates: false,
  banner: '#b',
  page() {
    const buttons = [texts.accept, texts.reject, texts.settings]
      .map((words) => `<button>${words}</button>`)
      .join('');
    return {
      head: `<style>${LOOKS}</style>`,
      body: `<section id="b" role="region"><h2>${texts.title}</h2><p>${texts.body} <a href="/policy">${texts.policy}</a></p><div>${buttons}</div></section>`,
    };
  },
};

/** A floor that a script draws: `floor-NAME` in entry/. */
const drawn = (name: string, inside = ''): Row => ({
  name: `floor: ${name}`,
  kind: 'floor',
  banner: `${inside}#b`,
  accept: `${inside}#b [data-do=accept]`,
  prefs: `${inside}#b [data-do=settings]`,
  dialog: `${inside}#d`,
  page: (services, gated) => ({
    head: script(`CONFIG=${json(config(services))}`) + moduleAt(`/built/floor-${name}.js`),
    body: waiting(gated, (purpose) => `data-purpose="${purpose}"`),
  }),
});

export const floors: readonly Row[] = [html, drawn('js'), drawn('lit', 'x-consent >>> ')];
