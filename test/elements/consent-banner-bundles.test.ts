import {expect, waitUntil} from '@open-wc/testing';

import {forgetEverything, smallBundle} from '../support/bundles.js';
import {type Framed, framed, inMarkup} from '../support/framed.js';

let count = 0;

const pages: Framed[] = [];
const addresses: string[] = [];

async function visit(given: Parameters<typeof framed>[0]) {
  const page = await framed(given);
  pages.push(page);
  return page;
}
/** Also where the page hides the methods of its document. */
const find = <E extends Element>({document}: Framed, selector: string) =>
  Document.prototype.querySelector.call(document, selector) as E | null;
const button = (page: Framed, slot: string) =>
  find<HTMLButtonElement>(page, `consent-banner > button[slot=${slot}]`);
const BUTTONS = ['accept', 'reject', 'choose'];
const asks = (page: Framed) => waitUntil(() => button(page, 'reject'), 'the banner asks');
const words = ({document}: Framed) => {
  const banner = document.querySelector('consent-banner')!;
  return [...banner.shadowRoot!.querySelectorAll('h2, p'), ...banner.children]
    .filter((each) => each.localName !== 'script')
    .map((each) => each.textContent)
    .join(' ');
};
const sizes = (page: Framed) =>
  BUTTONS.map((slot) => {
    const {width, height} = button(page, slot)!.getBoundingClientRect();
    return `${Math.round(width)}x${Math.round(height)}`;
  });
const addressOf = (text: string, type = 'application/json') => {
  const address = URL.createObjectURL(new Blob([text], {type}));
  addresses.push(address);
  return address;
};

/** What a first visit is asked where the bundle, or the page, is not what it should be. */
describe('<consent-banner>, given a bundle', () => {
  let id: string;
  beforeEach(() => {
    forgetEverything();
    id = `given-${(count += 1)}`;
  });
  afterEach(() => {
    pages.splice(0).forEach((page) => page.leave());
    addresses.splice(0).forEach((each) => URL.revokeObjectURL(each));
  });

  const stateOf = ({window}: Framed, bundleId = id) =>
    window.forthright.for(bundleId).consent.get('count-visits').state;
  const isReady = (page: Framed, bundleId = id) =>
    waitUntil(() => page.window.forthright.for(bundleId).consent.state, 'the store is there');

  const whole = inMarkup(smallBundle());
  for (const [what, text, type] of [
    [
      'a page in place of JSON',
      '<!doctype html><title>Log in</title><p>Log in first.',
      'text/html',
    ],
    ['JSON that was cut', whole.slice(0, whole.length / 2)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"bundle"'],
    ['a number', '1'],
    ['another format', inMarkup({...smallBundle(), format: 2})],
    ['nothing at all', ''],
  ] as const) {
    it(`asks nothing by ${what}, and tells the page`, async () => {
      const page = await visit({
        body: `<consent-banner src="${addressOf(text, type)}"></consent-banner><p>The page.</p>`,
      });
      await waitUntil(() => page.problems.length, 'the page is told');
      expect(!!button(page, 'accept'), 'asks').to.equal(false);
      expect(page.document.body.textContent).to.include('The page.');
      expect(page.escaped).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.deep.equal([]);
    });
  }

  const link = {type: 'link', url: 5, children: ['terms']};
  const wrong = [
    ['a policy without a title', {policy: {}}],
    ['notice: null', {notice: null}],
    ['notice: a text', {notice: 'Hello'}],
    ['notice.title: a number', {notice: {title: 5}}],
    ['notice.accept: an object', {notice: {accept: {a: 1}}}],
    ['notice.choose: null', {notice: {choose: null}}],
    ['notice.says: a number', {notice: {says: 5}}],
    ['notice.says: [null]', {notice: {says: [null]}}],
    ['notice.says: a link without an address', {notice: {says: ['See ', link]}}],
    ['notice.says: no such run', {notice: {says: [{type: 'script', children: ['x']}]}}],
    ['provider.name: an object', {provider: {name: {a: 1}}}],
    ['a label that is a number', {choices: [{...smallBundle().choices![0], label: 7}]}],
    [
      'laws: an object',
      {laws: {a: 1}, regimes: [{id: 'r', regions: ['*'], model: 'opt-in', laws: ['a']}]},
    ],
    ['regions: a text', {regimes: [{id: 'r', regions: 'DE', model: 'opt-in'}]}],
  ] as const;
  // What is wrong is found by the same rules in every engine: some of it shows that they hold in the others.
  const isChromium = navigator.userAgent.includes('Chrome/');
  for (const [what, broken] of isChromium ? wrong : wrong.slice(0, 4)) {
    it(`never shows or does what is wrong: ${what}`, async () => {
      const bundle = {...smallBundle({id}), ...broken};
      const page = await visit({
        body: `<consent-banner src="${addressOf(inMarkup(bundle))}"></consent-banner>`,
      });
      await waitUntil(() => page.problems.length, 'the page is told');
      await waitUntil(
        () =>
          page.window.forthright.for(id).consent.state ||
          page.document.querySelector('consent-banner:state(failed)'),
        'it is known what holds',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(words(page)).not.to.match(/\[object|undefined|null|NaN/);
      if (button(page, 'accept')) {
        expect(new Set(sizes(page)).size, 'of one size').to.equal(1);
        const names = BUTTONS.map((slot) => button(page, slot)!.textContent);
        expect(names).to.deep.equal(['Accept all', 'Reject all', 'Choose']);
        button(page, 'reject')!.click();
        await waitUntil(() => stateOf(page) === 'denied');
      }
      expect(stateOf(page)).not.to.equal('granted');
      expect(page.escaped).to.deep.equal([]);
    });
  }

  it('gives a button its usual name where the bundle has an empty one for it', async () => {
    const bundle = smallBundle({id, notice: {reject: ''}});
    const page = await visit({
      body: `<consent-banner src="${addressOf(inMarkup(bundle))}"></consent-banner>`,
    });
    await asks(page);
    expect(button(page, 'reject')!.textContent).to.equal('Reject all');
    expect(new Set(sizes(page)).size, 'of one size').to.equal(1);
  });

  const child = () =>
    `<consent-banner><script type="application/json">${inMarkup(smallBundle({id}))}</script></consent-banner>`;
  for (const [what, before] of [
    [
      'more methods of arrays',
      `Array.prototype.each = Array.prototype.last = function () { return this; };`,
    ],
    [
      'texts by toJSON',
      `Array.prototype.toJSON = String.prototype.toJSON = function () { return 'x'; };`,
    ],
    [
      'members of every object',
      `Object.prototype.required = {because: 'so'}; Object.prototype.notice = {accept: 'X'};`,
    ],
    [
      'answers of every object',
      `Object.prototype.state = 'granted'; Object.prototype.optOutOf = ['sale'];`,
    ],
    [
      'hidden members of every object',
      `for (const name of ['known', 'notice', 'regimes', 'banner', 'models', 'bundle', 'choices'])
      Object.defineProperty(Object.prototype, name, {value: {}, writable: true, configurable: true});`,
    ],
    [
      'names that hide the document’s',
      `document.head.append(...['cookie', 'querySelector', 'createElement', 'body', 'baseURI', 'readyState'].map((name) => Object.assign(document.createElement('img'), {name})));`,
    ],
  ] as const) {
    it(`asks and refuses as ever on a page with ${what}`, async () => {
      const page = await visit({before, body: child()});
      await asks(page);
      expect(new Set(sizes(page)).size, 'of one size').to.equal(1);
      expect(button(page, 'accept')!.textContent).to.equal('Accept all');
      button(page, 'reject')!.click();
      await waitUntil(() => stateOf(page) === 'denied');
      expect(page.window.forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(
        false,
      );
      expect(page.escaped).to.deep.equal([]);
    });
  }

  it('looks the same from its first frame on under a style sheet that hides, shrinks and recolours it', async () => {
    const looks = (page: Framed) =>
      BUTTONS.map((slot) => {
        const control = button(page, slot)!;
        const {color, backgroundColor, opacity, fontSize} = page.window.getComputedStyle(control);
        const {width, height} = control.getBoundingClientRect();
        return [color, backgroundColor, opacity, fontSize, width, height].join();
      });
    const plain = await visit({body: child()});
    await asks(plain);
    const before = looks(plain);
    pages.pop()!.leave();
    const css = `consent-banner, consent-banner *, consent-banner *::before {
      display: none !important; visibility: hidden !important; opacity: 0 !important; all: unset !important;
      inline-size: 0 !important; transform: scale(0) !important; clip-path: inset(50%) !important;
      color: transparent !important; background: none !important; pointer-events: none !important;
      --_accent: transparent !important; --_on: transparent !important; --_text: transparent !important;
      position: static !important; font-size: 0 !important; content: 'x' !important; order: 9 !important;
    }`;
    const sheet = `document.head.append(Object.assign(document.createElement('style'), {textContent: ${JSON.stringify(css)}}));`;
    const page = await visit({before: sheet, body: child()});
    await asks(page);
    expect(looks(page)).to.deep.equal(before);
    await isReady(page);
    expect(looks(page)).to.deep.equal(before);
  });

  for (const wait of [50, 1500]) {
    it(`asks by a bundle that is given ${wait} ms late`, async () => {
      const page = await visit({body: '<consent-banner></consent-banner>'});
      await new Promise((resolve) => setTimeout(resolve, wait));
      expect(!!button(page, 'reject'), 'asks').to.equal(false);
      page.document.querySelector('consent-banner')!.bundle = smallBundle({id});
      await asks(page);
      button(page, 'reject')!.click();
      await isReady(page);
      await waitUntil(() => stateOf(page) === 'denied');
      expect(page.escaped).to.deep.equal([]);
    });
  }

  it('asks by the bundle that is given in place of another, and never counts an answer to one for the other', async () => {
    const page = await visit({body: '<consent-banner></consent-banner>'});
    const banner = page.document.querySelector('consent-banner')!;
    const other = `${id}-b`;
    banner.bundle = smallBundle({id});
    await asks(page);
    banner.bundle = smallBundle({id: other, provider: {name: 'Other Ltd'}});
    // In the same turn, the first one is still seen.
    button(page, 'accept')!.click();
    expect(Object.keys(localStorage).join()).to.include(`.${id}.`);
    await waitUntil(() => words(page).includes('Other Ltd') && button(page, 'reject'), 'asks anew');
    button(page, 'reject')!.click();
    await isReady(page, other);
    await waitUntil(() => stateOf(page, other) === 'denied');
    banner.bundle = smallBundle({id});
    await isReady(page);
    await waitUntil(() => stateOf(page) === 'granted');
    expect(!!button(page, 'reject'), 'asks').to.equal(false);
    expect(page.escaped).to.deep.equal([]);
  });

  it('asks by the address that it was given last', async () => {
    const page = await visit({body: '<consent-banner></consent-banner>'});
    const banner = page.document.querySelector('consent-banner')!;
    banner.src = addressOf(inMarkup(smallBundle({id: `${id}-a`, provider: {name: 'First Ltd'}})));
    await Promise.resolve();
    banner.src = addressOf(inMarkup(smallBundle({id, provider: {name: 'Last Ltd'}})));
    await asks(page);
    expect(words(page)).to.include('Last Ltd');
    await isReady(page);
    expect(words(page)).to.include('Last Ltd');
    expect(page.escaped).to.deep.equal([]);
  });

  it('asks once more where it was taken out and put back', async () => {
    const page = await visit({body: child()});
    await asks(page);
    const banner = page.document.querySelector('consent-banner')!;
    banner.remove();
    expect(banner.querySelectorAll('button').length).to.equal(0);
    page.document.body.append(banner);
    await asks(page);
    button(page, 'reject')!.click();
    await isReady(page);
    await waitUntil(() => stateOf(page) === 'denied');
    expect(page.escaped).to.deep.equal([]);
  });
});
