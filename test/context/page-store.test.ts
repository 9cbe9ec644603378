import {expect} from '@open-wc/testing';

import {forthright} from '../../src/api.js';
import {readOnce} from '../../src/bundle/read.js';
import {sharedBundle} from '../../src/context/page-bundle.js';
import {storeFor} from '../../src/context/stores.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

describe('Who waits for the store of the page’s own bundle', () => {
  afterEach(() => forgetEverything());

  it('has it where another reading of that bundle was there before', async () => {
    const bundle = smallBundle({id: 'read-twice'});
    const url = URL.createObjectURL(new Blob([JSON.stringify(bundle)]));
    const link = Object.assign(document.createElement('link'), {rel: 'policy-bundle', href: url});
    document.head.append(link);
    // The page’s own is on its way, and something else has read the same.
    const found = sharedBundle(url);
    const elsewhere = await readOnce({parsed: {input: structuredClone(bundle)}});
    if (!elsewhere.bundle) throw new Error('not read');
    storeFor(elsewhere);
    await readOnce(found);
    const {prompt} = await forthright.consent.ready;
    expect(prompt).to.be.a('boolean');
    link.remove();
    URL.revokeObjectURL(url);
  });
});
