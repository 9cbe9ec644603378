import {config, gated} from '../config.js';
import {json, moduleAt, script, styleAt} from './markup.js';
import type {Row} from './row.js';

const setup = (services: number, waiting: number) =>
  script(`CONFIG=${json(config(services))};GATED=${json(gated(waiting))}`);

const plain: Row = {
  name: 'c15t 2.2 + own DOM',
  kind: 'part',
  note: 'an engine without looks: banner and dialog are those of the floor. Purposes only, by design.',
  banner: '#b',
  accept: '#b [data-do=accept]',
  prefs: '#b [data-do=settings]',
  dialog: '#d',
  page: (services, waiting) => ({
    head: setup(services, waiting) + moduleAt('/built/c15t.js'),
    body: '',
  }),
};

const react: Row = {
  name: '@c15t/react 2.2',
  kind: 'part',
  note: 'React 19 included. Purposes only, by design.',
  banner: '[data-testid=consent-banner-card]',
  accept: '[data-testid=consent-banner-accept-button]',
  prefs: '[data-testid=consent-banner-customize-button]',
  dialog: '[data-testid=consent-dialog-card]',
  page: (services, waiting) => ({
    head:
      setup(services, waiting) +
      styleAt('/built/c15t-react.css') +
      moduleAt('/built/c15t-react.js'),
    body: '<div id="root"></div>',
  }),
};

export const c15t: readonly Row[] = [plain, react];
