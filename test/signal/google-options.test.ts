import {expect} from '@open-wc/testing';
import {
  consentMode,
  type ConsentModeOptions,
  defaultsOf,
} from '../../src/integrations/consent-mode.js';
import {states} from '../../src/signal/google.js';
import {ownBundle} from '../support/policy.js';

const view = globalThis as {dataLayer?: ArrayLike<unknown>[]};

/** What Google's tags are told before anything is known of a visitor. */
function toldWith(options: ConsentModeOptions): unknown[][] {
  delete view.dataLayer;
  consentMode(options)();
  const {dataLayer = []} = view;
  for (const each of dataLayer) expect({}.toString.call(each)).to.equal('[object Arguments]');
  return dataLayer.map((each) => Array.from(each));
}

describe('What Google’s tags are told first', () => {
  const denied = states([]);
  after(() => delete view.dataLayer);

  it('has the time for which they wait, in milliseconds', () => {
    expect(toldWith({waitForUpdate: 2000})).to.deep.equal([
      ['consent', 'default', {...denied, wait_for_update: 2000}],
    ]);
    expect(toldWith({waitForUpdate: 0})[0]?.[2]).to.have.property('wait_for_update', 0);
  });

  it('has the redaction of ad clicks and their way through links where the site wishes it, behind the defaults', () => {
    const redacted = ['set', 'ads_data_redaction', true];
    const passed = ['set', 'url_passthrough', true];
    expect(toldWith({adsDataRedaction: true}).slice(1)).to.deep.equal([redacted]);
    expect(toldWith({urlPassthrough: true}).slice(1)).to.deep.equal([passed]);
    expect(toldWith({adsDataRedaction: false, urlPassthrough: false})).to.have.lengthOf(1);
    const both = {adsDataRedaction: true, urlPassthrough: true};
    expect(toldWith({...both, hasDefaults: true})).to.deep.equal([redacted, passed]);
  });

  it('has defaults by region as the bundle’s laws have them, each with the time to wait', () => {
    const defaults = defaultsOf(
      ownBundle({
        purposes: [{id: 'ads', name: 'Advertising', category: 'marketing'}],
        choices: [{id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['ads']}],
        regimes: [
          {id: 'gdpr', regions: ['DE'], model: 'opt-in'},
          {id: 'ccpa', regions: ['US-CA'], model: 'opt-out'},
        ],
      }),
    );
    const ads = {ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted'};
    const wait = {wait_for_update: 500};
    expect(toldWith({defaults})).to.deep.equal([
      ['consent', 'default', {...denied, ...wait}],
      ['consent', 'default', {...denied, region: ['DE'], ...wait}],
      ['consent', 'default', {...denied, ...ads, region: ['US-CA'], ...wait}],
    ]);
  });

  it('has defaults that the site has written itself, to the letter', () => {
    const defaults = [{ad_storage: 'granted', region: ['US-TX', 'US-CO']}];
    expect(toldWith({defaults, waitForUpdate: 100})).to.deep.equal([
      ['consent', 'default', {...defaults[0], wait_for_update: 100}],
    ]);
  });
});
