import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/consent-banner.js';
import {forthright} from '../../src/api.js';
import {consentMode} from '../../src/integrations/consent-mode.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {forgetEverything} from '../support/bundles.js';
import {ownBundle} from '../support/policy.js';

const shop = (): PolicyBundle =>
  ownBundle({
    practices: [],
    storage: [],
    choices: [
      {id: 'count', label: 'Counting', kind: 'consent', purposes: ['count']},
      {id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['ads']},
    ],
    purposes: [
      {id: 'count', name: 'Counting', category: 'analytics'},
      {id: 'ads', name: 'Advertising', category: 'marketing'},
    ],
  });

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

interface Tagged {
  dataLayer?: ArrayLike<unknown>[];
}
/** What Google's queue holds. */
const queue = () =>
  ((globalThis as Tagged).dataLayer ?? []).map((each) => [...(each as unknown[])]);

describe('Google Consent Mode without head.js', () => {
  let end: (() => void) | undefined;
  beforeEach(() => {
    forgetEverything();
    delete (globalThis as Tagged).dataLayer;
  });
  afterEach(() => {
    end?.();
    document.body.replaceChildren();
  });

  it('sends the defaults at once, and an update with each change', async () => {
    end = consentMode();
    expect(queue()).to.deep.equal([['consent', 'default', {...DENIED, wait_for_update: 500}]]);
    const bundle = shop();
    const banner = document.createElement('consent-banner');
    banner.bundle = bundle;
    document.body.append(banner);
    await waitUntil(() => banner.querySelector('[slot=accept]')?.textContent, 'it asks');
    banner.querySelector<HTMLButtonElement>('[slot=accept]')!.click();
    await waitUntil(() => queue().length > 1, 'tags are told');
    expect(queue().slice(1)).to.deep.equal([
      [
        'consent',
        'update',
        {
          ...DENIED,
          analytics_storage: 'granted',
          ad_storage: 'granted',
          ad_user_data: 'granted',
          ad_personalization: 'granted',
        },
      ],
    ]);
    forthright.for(bundle.id).consent.withdrawAll();
    await waitUntil(() => queue().length > 2);
    expect(queue()[2]).to.deep.equal(['consent', 'update', DENIED]);
  });
});
