import {texts} from '../config.js';
import {json, script, scriptAt, styleAt} from './markup.js';
import type {Row} from './row.js';

const SETTINGS = {
  type: 'opt-in',
  position: 'bottom',
  palette: {
    popup: {background: '#fff', text: '#111'},
    button: {background: '#14508c', text: '#fff'},
  },
  content: {
    message: texts.body,
    allow: texts.accept,
    deny: texts.reject,
    link: texts.policy,
    href: '/policy',
  },
};

export const osano: Row = {
  name: 'osano cookieconsent 3.1',
  kind: 'part',
  gates: false,
  note: 'a banner that allows or denies; no preferences and no gates.',
  banner: '.cc-window',
  accept: '.cc-window .cc-allow',
  page: () => ({
    head: styleAt('/peers/cookieconsent/build/cookieconsent.min.css'),
    body:
      scriptAt('/peers/cookieconsent/build/cookieconsent.min.js') +
      script(`tell=(status)=>status=='allow'&&__bench.event();
cookieconsent.initialise({...${json(SETTINGS)},onInitialise:tell,onStatusChange:tell})`),
  }),
};
