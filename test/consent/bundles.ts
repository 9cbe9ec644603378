import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {Reading} from '../../src/bundle/read.js';
import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import type {Act} from '../../src/consent/act.js';
import {type Change, ConsentStore} from '../../src/consent/store.js';
import {FakeBrowser} from './fake-world.js';

/** A reading of a small bundle with these parts. */
export function read(parts: Partial<PolicyBundle> = {}): Reading {
  const bundle: PolicyBundle = {
    format: 1,
    id: 'acme',
    provider: {name: 'Acme'},
    policy: {title: 'Privacy', language: 'en', version: '1', sections: []},
    ...parts,
  };
  const index = new BundleIndex(bundle);
  return {bundle, index, problems: []};
}

export const choice = (kind: Choice['kind'], parts: Partial<Choice> = {}): Choice => ({
  id: kind,
  label: kind,
  kind,
  ...(kind === 'preference' && {
    options: [
      {id: 'html', label: 'HTML'},
      {id: 'plain', label: 'Plain text'},
    ],
  }),
  ...parts,
});

/** One choice of every kind, and more. */
export const CHOICES: Choice[] = [
  choice('consent', {id: 'analytics', purposes: ['usage'], recipients: ['counter']}),
  choice('consent', {id: 'ads', purposes: ['advertising']}),
  choice('opt-out', {id: 'sale', optOutOf: ['sale'], purposes: ['selling']}),
  choice('opt-out', {id: 'news', startsAs: 'granted'}),
  choice('subscription', {id: 'lists', confirmation: 'double-opt-in'}),
  choice('preference', {id: 'format'}),
  choice('request', {id: 'which-lists'}),
  choice('consent', {id: 'login', required: {because: 'You asked for it.'}}),
];

export const PARTS: Partial<PolicyBundle> = {
  choices: CHOICES,
  purposes: [
    {id: 'usage', name: 'Usage', signals: ['analytics_storage'], dpv: 'dpv:ServiceUsageAnalytics'},
    {id: 'advertising', name: 'Advertising'},
    {id: 'selling', name: 'Selling'},
    {id: 'service', name: 'Service', required: {because: 'It is the service.'}},
    {id: 'nobody', name: 'Named by no choice'},
  ],
  recipients: [
    {id: 'counter', name: 'Counter', purposes: ['usage'], country: 'US'},
    {id: 'host', name: 'Host', purposes: ['service']},
    {id: 'loose', name: 'Without purposes'},
  ],
  regimes: [
    {id: 'gdpr', regions: ['EEA'], model: 'opt-in'},
    {id: 'ccpa', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
    {id: 'us', regions: ['US'], model: 'notice'},
  ],
};

/** A store of a tab of this browser, as the page's own bundle. */
export async function open(
  browser: FakeBrowser,
  reading: Reading = read(PARTS),
): Promise<ConsentStore> {
  const store = new ConsentStore(reading, browser.world(), true);
  await store.ready;
  return store;
}

/** A click of a visitor. */
export const CLICK: Act = {
  control: 'button',
  label: 'Save choices',
  trusted: true,
  surface: 'opt-out-controls',
  language: 'en',
  shown: 'May we count visits?',
};

/** A page, with everything that its store tells. */
export async function setUp(browser = new FakeBrowser()) {
  const store = await open(browser);
  const problems: string[] = [];
  const changes: Change[] = [];
  store.onProblem(({problem}) => problems.push(problem));
  store.subscribe((change) => changes.push(change));
  return {browser, store, problems, changes};
}
