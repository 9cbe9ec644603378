import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/policy-bundle.js';
import '../../src/define/privacy-policy.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import type {PolicyReadyEvent} from '../../src/events/policy-ready-event.js';
import {smallBundle} from '../support/bundles.js';

const titled = (title: string, id = title): PolicyBundle =>
  smallBundle({id, policy: {title, language: 'en', sections: []}});

const address = (bundle: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(bundle)], {type: 'application/json'}));

const heading = (element: Element): string | undefined =>
  element.shadowRoot?.querySelector('h1')?.textContent?.trim();

const shows = (element: Element, title: string) =>
  waitUntil(() => heading(element) === title, `"${title}" is shown`);

const heard = <E extends Event>(target: EventTarget, name: string) =>
  new Promise<E>((resolve) =>
    target.addEventListener(name, (event) => resolve(event as E), {once: true}),
  );

const child = (text: string) => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
};

describe('where an element takes its bundle from', () => {
  it('prefers the property to the child, the address and the bundle above', async () => {
    const above = await fixture(html`
      <policy-bundle .bundle=${titled('above')}>
        <privacy-policy
          .bundle=${titled('property')}
          src=${address(titled('address'))}
        ></privacy-policy>
      </policy-bundle>
    `);
    const policy = above.querySelector('privacy-policy')!;
    policy.append(child(JSON.stringify(titled('child'))));
    await shows(policy, 'property');
  });

  it('prefers a JSON child to its address', async () => {
    const policy = document.createElement('privacy-policy');
    policy.src = address(titled('address'));
    policy.append(child(JSON.stringify(titled('child'))));
    document.body.append(policy);
    await shows(policy, 'child');
    policy.remove();
  });

  it('prefers its address to the bundle above', async () => {
    const above = await fixture(html`
      <policy-bundle .bundle=${titled('above')}>
        <privacy-policy src=${address(titled('address'))}></privacy-policy>
      </policy-bundle>
    `);
    await shows(above.querySelector('privacy-policy')!, 'address');
  });

  it('takes the nearest bundle above, and follows it when it changes', async () => {
    const outer = await fixture<HTMLElement & {bundle: unknown}>(html`
      <policy-bundle .bundle=${titled('outer')}>
        <policy-bundle .bundle=${titled('inner')}><privacy-policy></privacy-policy></policy-bundle>
      </policy-bundle>
    `);
    const inner = outer.querySelector('policy-bundle')!;
    await shows(outer.querySelector('privacy-policy')!, 'inner');
    inner.bundle = titled('changed');
    await shows(outer.querySelector('privacy-policy')!, 'changed');
  });

  it("takes the page's bundle where nothing is nearer", async () => {
    const link = document.createElement('link');
    link.rel = 'policy-bundle';
    link.href = address(titled('page'));
    document.head.append(link);
    const policy = await fixture(html`<privacy-policy></privacy-policy>`);
    await shows(policy, 'page');
    link.remove();
  });

  it('keeps a bundle that was set before the element was upgraded', async () => {
    const early = document.createElement('late-policy') as HTMLElement & {bundle: unknown};
    early.bundle = titled('early');
    document.body.append(early);
    const {PrivacyPolicy} = await import('../../src/elements/privacy-policy/privacy-policy.js');
    customElements.define('late-policy', class extends PrivacyPolicy {});
    await shows(early, 'early');
    early.remove();
  });

  it('follows the element when it moves to another bundle', async () => {
    const page = await fixture(html`
      <div>
        <policy-bundle .bundle=${titled('first')}><privacy-policy></privacy-policy></policy-bundle>
        <policy-bundle .bundle=${titled('second')}></policy-bundle>
      </div>
    `);
    const policy = page.querySelector('privacy-policy')!;
    await shows(policy, 'first');
    page.querySelectorAll('policy-bundle')[1]!.append(policy);
    await shows(policy, 'second');
  });
});

describe('what an element tells of its bundle', () => {
  it('says that the bundle was read', async () => {
    const policy = document.createElement('privacy-policy');
    policy.bundle = titled('told');
    setTimeout(() => document.body.append(policy));
    const event = await heard<PolicyReadyEvent>(policy, 'policy-ready');
    expect(event.bundleId).to.equal('told');
    expect(event.bundle.policy.title).to.equal('told');
    policy.remove();
  });

  const wrong: [what: string, src: () => string, says: RegExp][] = [
    ['an address that nobody answers', () => 'http://127.0.0.1:1/privacy.json', /could not/i],
    ['a page where JSON should be', () => '/', /HTML/],
    ['JSON that is cut', () => URL.createObjectURL(new Blob(['{"format": 1, "id"'])), /cut off/],
    ['a newer format', () => address({...titled('newer'), format: 2}), /format/],
  ];
  for (const [what, src, says] of wrong) {
    it(`names ${what}, in the page and to the host, and leaves the children visible`, async () => {
      const policy = document.createElement('privacy-policy');
      policy.src = src();
      policy.textContent = 'Read our policy on paper.';
      setTimeout(() => document.body.append(policy));
      const event = await heard<PolicyProblemEvent>(policy, 'policy-problem');
      expect(event.problem).to.match(says);
      expect(event.severity).to.equal('error');
      const told = () => policy.shadowRoot?.querySelector('[part=problem]')?.textContent;
      await waitUntil(told, 'the page says it too');
      expect(told()).to.match(says);
      expect(policy.getBoundingClientRect().height).to.be.greaterThan(20);
      expect(
        policy.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedNodes()
          .length,
      ).to.equal(1);
      policy.remove();
    });
  }

  it('shows the readable rest of a bundle with unknown fields, and names them', async () => {
    const policy = document.createElement('privacy-policy');
    policy.bundle = {...titled('rest'), colour: 'red'};
    setTimeout(() => document.body.append(policy));
    const event = await heard<PolicyProblemEvent>(policy, 'policy-problem');
    expect(event.path).to.equal('colour');
    await shows(policy, 'rest');
    const problem = () => policy.shadowRoot?.querySelector('[part=problem]')?.textContent ?? '';
    await waitUntil(() => problem().includes('colour'));
    policy.remove();
  });
});
