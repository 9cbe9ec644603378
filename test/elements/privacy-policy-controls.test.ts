import {expect, waitUntil} from '@open-wc/testing';

import type {PolicyBundle} from '../../src/bundle/types.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import {forgetEverything} from '../support/bundles.js';
import {all, find, ownBundle, rootOf, shown, wordsOf} from '../support/policy.js';

/** With disclosure and choices. */
async function whole(own: Partial<PolicyBundle> = {}): Promise<PrivacyPolicy> {
  const policy = await shown(ownBundle(own));
  policy.removeAttribute('controls');
  policy.controls = undefined;
  await policy.updateComplete;
  await policy.complete;
  return policy;
}
const embedded = (policy: Element, within: string) =>
  all(policy, `${within} cookie-disclosure, ${within} opt-out-controls`).map(
    (each) => `${each.localName} ${Reflect.get(each, 'only')}`,
  );

describe('disclosure and choices in a policy', () => {
  beforeEach(forgetEverything);

  it('stand at the end of the section that states them, each under a heading', async () => {
    const policy = await whole();
    expect(embedded(policy, '#logs')).to.deep.equal(['cookie-disclosure log']);
    expect(embedded(policy, '#visits')).to.deep.equal([
      'cookie-disclosure visits',
      'opt-out-controls count-visits',
    ]);
    const headings = all(policy, '#visits h3').map(wordsOf);
    expect(headings).to.deep.equal(['Cookies and other storage', 'Your choices']);
    expect(find(policy, '#visits cookie-disclosure').getAttribute('heading-level')).to.equal('4');
    expect(find(policy, '#visits cookie-disclosure').hasAttribute('embedded')).to.be.true;
  });

  it('are loaded, and draw', async () => {
    const policy = await whole();
    const disclosure = find(policy, '#visits cookie-disclosure');
    await waitUntil(() => wordsOf(disclosure.shadowRoot as unknown as Element).includes('_visits'));
    const choices = find(policy, 'opt-out-controls');
    const control = () => choices.shadowRoot?.querySelector('choice-control')?.shadowRoot;
    await waitUntil(() => control()?.textContent?.includes('Count my visits'));
  });

  it('stand in last sections where no section states them', async () => {
    const bundle = ownBundle();
    const policy = await whole({
      storage: bundle.storage?.map((each) => ({...each, at: undefined})),
      choices: bundle.choices?.map((each) => ({...each, at: 'nowhere'})),
    });
    expect(embedded(policy, '[part=body]')).to.deep.equal([]);
    expect(embedded(policy, '[part=closing]')).to.deep.equal([
      'cookie-disclosure log,visits',
      'opt-out-controls count-visits',
    ]);
    expect(all(policy, 'nav a').map(wordsOf)).to.include.members([
      'Cookies and other storage',
      'Your choices',
    ]);
  });

  it('say what cannot be chosen beside the clause that speaks of it', async () => {
    const policy = await whole({notStated: [{topic: 'optOut', of: 'logging'}]});
    expect(embedded(policy, '#logs')).to.deep.equal([
      'cookie-disclosure log',
      'opt-out-controls logging',
    ]);
  });

  it('are said to be missing where the policy is silent', async () => {
    const none = {storage: undefined, choices: undefined, practices: undefined};
    const policy = await whole({...none, notStated: ['cookies', 'optOut']});
    expect(wordsOf(find(policy, '[id="part:storage"]'))).to.contain(
      'This policy does not describe cookies.',
    );
    expect(wordsOf(find(policy, '[id="part:choices"]'))).to.contain('states no way to opt out');
    const left = await whole(none);
    expect(rootOf(left).querySelector('[id="part:storage"]')).to.be.null;
  });

  it('are targets of links', async () => {
    const policy = await whole();
    expect(find(policy, '[id="choices:count-visits"]').parentElement?.parentElement?.id).to.equal(
      'visits',
    );
    expect(find(policy, '[id="storage:log"]')).to.exist;
  });

  it('speak to whom the policy speaks', async () => {
    const policy = await whole({audiences: [{id: 'members', name: 'Members'}]});
    policy.audience = 'members';
    await policy.updateComplete;
    expect(Reflect.get(find(policy, 'opt-out-controls'), 'audience')).to.equal('members');
    policy.audience = undefined;
    await policy.updateComplete;
    expect(Reflect.get(find(policy, 'opt-out-controls'), 'audience')).to.equal(undefined);
  });

  it('are left out with controls="none"', async () => {
    const policy = await shown(ownBundle({storage: undefined, notStated: ['cookies']}));
    expect(embedded(policy, '')).to.deep.equal([]);
    expect(all(policy, 'nav a').map(wordsOf)).not.to.include('Cookies and other storage');
  });
});
