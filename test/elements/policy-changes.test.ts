import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/consent-banner.js';
import '../../src/define/policy-changes.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

/** The version after: one section and one recipient more, one section said otherwise, one item gone. */
function later(bundle: PolicyBundle): PolicyBundle {
  const [logs, visits] = bundle.policy.sections;
  return {
    ...bundle,
    policy: {
      ...bundle.policy,
      version: '2',
      sections: [
        {...logs!, content: ['The server writes a log, and keeps it for a week.']},
        visits!,
        {id: 'mail', heading: ['What we send'], content: ['We send a letter a year.']},
      ],
      changes: [
        {version: '1', materiality: 'editorial', says: 'The first version.'},
        {version: '2', materiality: 'notice', at: ['mail'], says: 'We send letters now.'},
      ],
    },
    recipients: [{id: 'post', name: 'The post'}],
    storage: bundle.storage!.filter(({id}) => id !== 'visits'),
  };
}

describe('<policy-changes>', () => {
  beforeEach(forgetEverything);
  afterEach(() => document.querySelectorAll('policy-changes').forEach((each) => each.remove()));

  const first = () => {
    const bundle = smallBundle({id: `changes-${(count += 1)}`});
    return {...bundle, policy: {...bundle.policy, version: '1'}};
  };
  async function shown(bundle: PolicyBundle) {
    const element = document.createElement('policy-changes');
    element.bundle = bundle;
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('[part=watch]'), 'it is drawn');
    return element;
  }
  const text = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

  it('tells what is new, changed and gone since this visitor last decided', async () => {
    const bundle = first();
    const banner = document.createElement('consent-banner');
    banner.bundle = bundle;
    document.body.append(banner);
    await waitUntil(() => banner.querySelector('[slot=reject]'));
    banner.querySelector<HTMLButtonElement>('[slot=reject]')!.click();
    await waitUntil(() => localStorage.getItem(`forthright.read.${bundle.id}`));
    banner.remove();
    const element = await shown(later(bundle));
    await waitUntil(() => text(element).includes('under version 1'));
    const all = text(element);
    expect(all).to.match(/Sections New What we send Changed What we log/);
    expect(all).to.match(/Recipients New The post/);
    expect(all).to.match(/No longer there visits/);
    expect(all).to.include('We send letters now.');
    expect(all).not.to.include('The first version.');
    await expect(element).to.be.accessible();
  });

  it('tells the last change as the provider does where nothing is kept of the visitor', async () => {
    const element = await shown(later(first()));
    expect(text(element)).to.include('Compared with the version before');
    expect(text(element)).to.include('We send letters now.');
  });

  it('tells that of the version shown, else of the highest, whatever order the bundle lists them in', async () => {
    const entry = (version: string) => ({
      version,
      materiality: 'notice' as const,
      says: `What came with ${version}.`,
    });
    const bundle = first();
    for (const [version, told] of [
      ['2.9', '2.9'],
      ['3', '2.10'],
    ] as const)
      for (const order of [
        ['2.9', '2.10'],
        ['2.10', '2.9'],
      ]) {
        const changes = order.map(entry);
        const element = await shown({
          ...bundle,
          policy: {...bundle.policy, version, changes},
        });
        expect(text(element)).to.include(`What came with ${told}.`);
        element.remove();
      }
  });

  it('says that the policy is silent where it is', async () => {
    expect(text(await shown(first()))).to.include('does not say what has changed');
  });

  it('keeps what was read only at the wish of the visitor', async () => {
    const bundle = first();
    const element = await shown(bundle);
    expect(localStorage.length).to.equal(0);
    const box = element.shadowRoot!.querySelector<HTMLInputElement>('input')!;
    box.click();
    await waitUntil(() => text(element).includes('You will be told here'));
    expect(localStorage.getItem(`forthright.read.${bundle.id}`)).to.be.a('string');
    element.remove();
    const next = await shown(later(bundle));
    await waitUntil(() => text(next).includes('What we send'));
    next.shadowRoot!.querySelector<HTMLInputElement>('input')!.click();
    await waitUntil(() => !localStorage.getItem(`forthright.read.${bundle.id}`));
  });

  it('leaves the box unticked where nothing can be kept, and says so', async () => {
    const element = await shown(first());
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const box = element.shadowRoot!.querySelector<HTMLInputElement>('[part=watch] input')!;
      box.click();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.include('not');
      expect(box.checked).to.equal(false);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});
