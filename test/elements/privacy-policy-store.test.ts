import {expect} from '@open-wc/testing';

import {forthright} from '../../src/api.js';
import {policyBundle, shown} from '../support/policy.js';

const sections = [{id: 'one', heading: ['One'], content: ['Words.']}];

/** Whether the page has asked for the code that keeps decisions. */
const storeLoaded = () =>
  performance.getEntriesByType('resource').some(({name}) => name.includes('/consent/store.'));

describe('what keeps decisions', () => {
  it('is not loaded for a policy that offers none, until a script asks for it', async () => {
    const bundle = policyBundle({sections});
    await shown(bundle);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(storeLoaded()).to.be.false;

    const {mustAsk} = await forthright.for(bundle.id).consent.ready;
    expect(mustAsk).to.be.empty;
    expect(storeLoaded()).to.be.true;
  });

  it('is loaded for a policy that offers a choice, so that the page is told what holds', async () => {
    const told = new Promise<string>((resolve) => {
      document.addEventListener('consent-ready', ({bundleId}) => resolve(bundleId), {once: true});
    });
    const bundle = policyBundle(
      {sections},
      {choices: [{id: 'news', label: 'News', kind: 'consent'}]},
    );
    await shown(bundle);
    expect(await told).to.equal(bundle.id);
  });
});
