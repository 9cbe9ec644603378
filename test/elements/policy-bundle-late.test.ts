import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/privacy-policy.js';
import type {PolicyBundleElement} from '../../src/elements/policy-bundle/policy-bundle.js';
import {smallBundle} from '../support/bundles.js';

const titled = (title: string) =>
  smallBundle({id: title, policy: {title, language: 'en', sections: []}});

const heading = (element: Element | null | undefined): string | undefined =>
  element?.shadowRoot?.querySelector('h1')?.textContent?.trim();

const aWhile = () => new Promise((done) => setTimeout(done, 200));

describe('a text whose <policy-bundle> is defined later than itself', () => {
  it('waits for it, takes no bundle of the page instead, and shows its bundle then', async () => {
    const link = document.createElement('link');
    link.rel = 'policy-bundle';
    link.href = URL.createObjectURL(new Blob([JSON.stringify(titled('page'))]));
    document.head.append(link);
    const around: PolicyBundleElement = document.createElement('policy-bundle');
    around.bundle = titled('around');
    const policy = document.createElement('privacy-policy');
    around.append(policy);
    document.body.append(around);

    const drawn: unknown[] = [];
    const look = () => heading(policy) !== undefined && drawn.push(heading(policy));
    const observer = new MutationObserver(look);
    observer.observe(policy.shadowRoot ?? policy, {childList: true, subtree: true});
    await aWhile();
    expect(customElements.get('policy-bundle'), 'is not defined yet').to.equal(undefined);
    expect(heading(policy), 'shows nothing yet').to.equal(undefined);

    await import('../../src/define/policy-bundle.js');
    await waitUntil(() => heading(policy) === 'around', 'its bundle is shown');
    observer.disconnect();
    expect(new Set(drawn)).to.deep.equal(new Set(['around']));
    around.remove();
    link.remove();
  });
});

describe('a text that is defined before the page has come to its end tag', () => {
  const at = (path: string) => new URL(`../../src/${path}.ts`, import.meta.url).pathname;

  it('reads its JSON child once all of it has come', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    const json = JSON.stringify(titled('child'));
    const problems: Event[] = [];

    // A page that comes in pieces: the parser stays open between them.
    page.open();
    frame.contentWindow!.addEventListener('policy-problem', (event) => problems.push(event));
    page.write(`<!doctype html><html lang="en"><head><title>In pieces</title>
      <script type="module" async>import '${at('define/privacy-policy')}';</script></head>
      <body><privacy-policy>`);
    const defined = () => frame.contentWindow?.customElements.get('privacy-policy');
    await waitUntil(defined, 'the element is defined');
    const policy = page.querySelector('privacy-policy');
    await aWhile();
    page.write(`<script type="application/json">${json.slice(0, 40)}`);
    await aWhile();
    page.write(`${json.slice(40)}</script>`);
    await aWhile();
    expect(page.readyState).to.equal('loading');
    expect(heading(policy), 'shows nothing yet').to.equal(undefined);

    page.write('</privacy-policy><p>And so on.</p>');
    await waitUntil(() => heading(policy) === 'child', 'the child is shown');
    page.close();
    expect(problems, 'nothing was read before it was whole').to.be.empty;
    frame.remove();
  });
});
