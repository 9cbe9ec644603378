import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/opt-out-controls.js';
import '../../src/define/policy-bundle.js';
import {forthright} from '../../src/api.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {page} from '../../src/context/page.js';
import {wpConsentApi} from '../../src/integrations/wp-consent-api.js';
import {forgetEverything} from '../support/bundles.js';
import {ownBundle} from '../support/policy.js';

const blog = (): PolicyBundle =>
  ownBundle({
    practices: [],
    storage: [],
    purposes: [
      {id: 'count', name: 'Counting', category: 'analytics'},
      {id: 'ads', name: 'Advertising', category: 'marketing'},
    ],
    choices: [
      {id: 'count', label: 'Counting', kind: 'consent', purposes: ['count']},
      {id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['ads']},
      {id: 'sale', label: 'Sale', kind: 'opt-out', optOutOf: ['sale'], purposes: ['ads']},
    ],
    regimes: [
      {id: 'gdpr', regions: ['EEA'], model: 'opt-in'},
      {id: 'ccpa', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
      {id: 'other', regions: ['NZ'], model: 'notice'},
    ],
  });

const view = window as {
  wp_consent_type?: string;
  wp_set_consent?: (category: string, value: string) => void;
};

describe('The WordPress Consent API', () => {
  let end: () => void;
  let told: string[];
  const defined = () => told.push(`type ${view.wp_consent_type}`);

  beforeEach(() => {
    forgetEverything();
    // Of several bundles on one page, the first is the page's.
    page.stores.clear();
    delete view.wp_consent_type;
    told = [];
    view.wp_set_consent = (category, value) => told.push(`${category} ${value}`);
    document.addEventListener('wp_consent_type_defined', defined);
    end = wpConsentApi();
  });
  afterEach(() => {
    end();
    delete view.wp_set_consent;
    document.removeEventListener('wp_consent_type_defined', defined);
    document.body.replaceChildren();
  });

  /** A blog that is read in that region, up to where it is known what holds. */
  async function read(region: string) {
    const bundle = blog();
    let isReady = false;
    const ready = () => (isReady = true);
    addEventListener('consent-ready', ready, {once: true});
    const owner = document.createElement('policy-bundle');
    Object.assign(owner, {bundle, region});
    owner.append(document.createElement('opt-out-controls'));
    document.body.append(owner);
    await waitUntil(() => isReady, 'it is known what holds');
    return forthright.for(bundle.id).consent;
  }

  it('hears that visitors opt in, and before they do, that nothing but what is functional is allowed', async () => {
    await read('DE');
    expect(told).to.deep.equal([
      'type optin',
      'functional allow',
      'preferences deny',
      'statistics deny',
      'statistics-anonymous deny',
      'marketing deny',
    ]);
  });

  it('hears that visitors opt out, and what holds until they do', async () => {
    await read('US-CA');
    expect(told).to.deep.equal([
      'type optout',
      'functional allow',
      'preferences deny',
      'statistics allow',
      'statistics-anonymous allow',
      'marketing allow',
    ]);
  });

  it('hears optout where the law asks for a notice alone', async () => {
    await read('NZ');
    expect(told[0]).to.equal('type optout');
  });

  it('hears of a change what it changes, and of the type no second time', async () => {
    const consent = await read('US-CA');
    told = [];
    consent.set('sale', 'denied');
    expect(told).to.deep.equal(['marketing deny']);
    consent.set('count', 'denied');
    expect(told.slice(1)).to.deep.equal(['statistics deny', 'statistics-anonymous deny']);
    consent.set('sale', 'granted');
    expect(told.slice(3)).to.deep.equal(['marketing allow']);
  });

  it('is told its type by an event that finds it set; without the plugin nothing is called', async () => {
    delete view.wp_set_consent;
    await read('DE');
    expect(told).to.deep.equal(['type optin']);
  });
});
