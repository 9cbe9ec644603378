import {expect, waitUntil} from '@open-wc/testing';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {forgetEverything} from '../support/bundles.js';
import {type Framed, framed, inMarkup} from '../support/framed.js';
import {ownBundle} from '../support/policy.js';

/** The recipe as the docs have it. */
async function recipe(): Promise<string> {
  const answer = await fetch(new URL('../../docs/integrations.md', import.meta.url));
  const found = /```html\n<script>\n([^`]*fbq[^`]*)<\/script>\n```/.exec(await answer.text());
  if (!found?.[1]) throw new Error('docs/integrations.md has no recipe for fbq');
  return found[1];
}

describe('The recipe for the Meta pixel', () => {
  let bundle: PolicyBundle;
  let page: Framed;
  beforeEach(() => {
    forgetEverything();
    bundle = ownBundle({
      practices: [],
      storage: [],
      purposes: [{id: 'advertising', name: 'Advertising'}],
      choices: [{id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['advertising']}],
    });
  });
  afterEach(() => page.leave());

  const told = () => [...(page.window as unknown as {told: string[]}).told];
  const consent = () => page.window.forthright.consent;

  /** A page with it in the head, up to where it is known what holds. */
  async function visit(): Promise<readonly string[]> {
    page = await framed({
      before: `
        window.told = [];
        window.fbq = (...said) => told.push(said.join(' '));
        window.forthright = {};
        addEventListener('consent-ready', () => (window.isReady = true));
        ${await recipe()}
        fbq('init', 'x');`,
      body: `<consent-banner><script type="application/json">${inMarkup(bundle)}</script></consent-banner>`,
    });
    await waitUntil(() => (page.window as {isReady?: boolean}).isReady, 'it is known what holds');
    expect(page.escaped).to.deep.equal([]);
    return told();
  }

  it('revokes on a first visit before the pixel begins, and grants once it is allowed', async () => {
    expect(await visit()).to.deep.equal(['consent revoke', 'init x', 'consent revoke']);
    consent().acceptAll();
    expect(told().slice(3)).to.deep.equal(['consent grant']);
    consent().withdrawAll();
    expect(told().slice(4)).to.deep.equal(['consent revoke']);
  });

  it('revokes on the next page of a visitor who has refused', async () => {
    await visit();
    consent().rejectAll();
    page.leave();
    expect(await visit()).to.deep.equal(['consent revoke', 'init x', 'consent revoke']);
  });

  it('grants on the next page of a visitor who has allowed it, without an act of hers', async () => {
    await visit();
    consent().acceptAll();
    page.leave();
    expect(await visit()).to.deep.equal(['consent revoke', 'init x', 'consent grant']);
  });

  it('knows what holds where it runs after all of it: in a script that waited', async () => {
    await visit();
    consent().acceptAll();
    const before = told().length;
    const script = page.document.createElement('script');
    script.textContent = `{${await recipe()}}`;
    page.document.head.append(script);
    expect(told().slice(before)).to.deep.equal(['consent grant']);
  });
});
