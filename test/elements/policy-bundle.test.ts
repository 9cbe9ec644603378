import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/policy-bundle.js';
import '../../src/define/opt-out-controls.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {OptOutControls} from '../../src/elements/opt-out-controls/opt-out-controls.js';
import type {PolicyBundleElement} from '../../src/elements/policy-bundle/policy-bundle.js';
import {forgetEverything} from '../support/bundles.js';
import {bundleWith, controlIn, statusOf, storeOf, switchIn} from '../support/controls.js';

const MEMBER = [{id: 'member', name: 'Members'}];

/** What a browser is asked to keep as cookies while something is done. */
async function cookiesOf(act: () => Promise<unknown>): Promise<string[]> {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const written: string[] = [];
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set: (text: string) => written.push(text),
  });
  try {
    await act();
  } finally {
    Object.defineProperty(Document.prototype, 'cookie', cookie);
  }
  return written;
}

describe('<policy-bundle>', () => {
  let around: PolicyBundleElement;

  beforeEach(forgetEverything);
  afterEach(() => around.remove());

  /** Your choices, inside it. */
  async function choices(
    bundle: PolicyBundle,
    setting: Partial<PolicyBundleElement> = {},
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<OptOutControls> {
    around = document.createElement('policy-bundle');
    Object.assign(around, {bundle, ...setting});
    for (const [name, value] of Object.entries(attributes)) around.setAttribute(name, value);
    const controls = document.createElement('opt-out-controls');
    around.append(controls);
    document.body.append(around);
    await waitUntil(() =>
      controls.shadowRoot?.querySelector('choice-control')?.shadowRoot?.querySelector('#state'),
    );
    return controls;
  }
  const consent = () => bundleWith([{id: 'card', kind: 'consent', label: 'A card'}]);

  it('shows what an account already says, as the word of the host, and follows it', async () => {
    const controls = await choices(consent(), {
      known: {card: {value: 'granted', at: '2026-05-03T10:00:00Z'}},
    });
    const control = controlIn(controls);
    expect(statusOf(control)).to.match(/^Allowed since May .*2026.* This is what Small Ltd has on/);
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('true');
    around.known = {card: {value: 'denied', at: '2026-05-04T10:00:00Z'}};
    await waitUntil(() => switchIn(control).getAttribute('aria-checked') === 'false');
  });

  it('keeps no account of its own: what is known makes no record and is not stored', async () => {
    const records: Event[] = [];
    const hear = (event: Event) => records.push(event);
    document.addEventListener('consent-record', hear);
    const written = await cookiesOf(() =>
      choices(consent(), {known: {card: {value: 'granted', at: '2026-05-03T10:00:00Z'}}}),
    );
    document.removeEventListener('consent-record', hear);
    expect(records).to.be.empty;
    expect(written).to.be.empty;
  });

  const forMembers = () =>
    bundleWith(
      [
        {id: 'all', kind: 'consent', label: 'For all', purposes: ['counting']},
        {
          id: 'few',
          kind: 'consent',
          label: 'For few',
          purposes: ['counting'],
          audience: ['member'],
        },
      ],
      {audiences: [...MEMBER, {id: 'visitor', name: 'Visitors'}]},
    );

  for (const [audience, offered] of [
    ['member', ['all', 'few']],
    ['visitor', ['all']],
    ['visitor member', ['all', 'few']],
  ] as const) {
    it(`asks whom it speaks to ("${audience}") no more than concerns them`, async () => {
      const bundle = forMembers();
      const controls = await choices(bundle, {}, {audience});
      const shown = [...controls.shadowRoot!.querySelectorAll('choice-control')];
      expect(shown.map((each) => each.choice?.id)).to.deep.equal(offered);
      expect(storeOf(bundle).mustAsk).to.deep.equal(offered);
    });
  }

  it('has the answer kept for the domain that cookie-domain names', async () => {
    const written = await cookiesOf(async () => {
      const controls = await choices(consent(), {}, {'cookie-domain': 'example.org'});
      switchIn(controlIn(controls)).click();
      await controlIn(controls).updateComplete;
    });
    expect(written.length).to.be.greaterThan(0);
    for (const each of written) expect(each).to.match(/; Domain=example\.org(;|$)/);
  });

  it('has the answer kept for this host alone without cookie-domain', async () => {
    const written = await cookiesOf(async () => {
      const controls = await choices(consent());
      switchIn(controlIn(controls)).click();
      await controlIn(controls).updateComplete;
    });
    expect(written.length).to.be.greaterThan(0);
    expect(written.join()).not.to.contain('Domain');
  });
});
