import {expect, fixture, waitUntil} from '@open-wc/testing';

import '../../src/define.js';
import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {storeOf} from '../support/controls.js';
import {misplaced, saidIn} from '../support/punctuation.js';

const arabic = {
  title: 'الخصوصية لدينا',
  says: 'نود أن نعرف كم زائرا يقرأ هذه الصفحة.',
  accept: 'نعم.',
  reject: 'لا.',
  choose: 'أختار.',
};

const sale: Choice = {
  id: 'sale',
  kind: 'opt-out',
  label: 'Sale of what we know of you',
  says: 'We sell a list of our visitors.',
  optOutOf: ['sale'],
};

let count = 0;

/** A bundle that gives every element something to say. */
const wordy = (own: Partial<PolicyBundle> = {}): PolicyBundle => {
  const small = smallBundle({id: `directions-${(count += 1)}`, ...own});
  const says = 'This says more.';
  return {
    ...small,
    choices: [...(small.choices ?? []).map((each) => ({...each, says})), sale],
    policy: {
      ...small.policy,
      version: '2.0',
      changes: [{version: '2.0', materiality: 'notice', says: 'We wrote it anew.'}],
    },
    recipients: [{id: 'counter', name: 'Counter Inc.', purposes: ['counting']}],
    ...own,
  };
};

/** Puts an element into a page of that direction and language, and waits until it says something. */
async function shown(
  tag: string,
  {dir, lang}: {dir: string; lang: string},
  own: Record<string, unknown> = {},
  content: readonly Node[] = [],
): Promise<HTMLElement> {
  const place = document.createElement('div');
  Object.assign(place, {dir, lang});
  const element = document.createElement(tag);
  Object.assign(element, {bundle: wordy(), ...own});
  element.append(...content);
  place.append(element);
  await fixture(place as never);
  await waitUntil(() => saidIn(element).length > 0, `<${tag}> says something`);
  return element;
}

/** What each element says a sentence in: the element, what is set on it, what it holds. */
const cases: readonly [tag: string, own?: () => Record<string, unknown>][] = [
  ['consent-banner'],
  ['consent-banner', () => ({bundle: wordy({notice: arabic})})],
  ['consent-preferences', () => ({inline: true})],
  ['consent-gate', () => ({choice: 'count-visits', label: 'A map'})],
  ['consent-history'],
  ['policy-changes'],
  ['opt-out-controls'],
  ['cookie-disclosure'],
  ['privacy-policy'],
];

const hebrew = {dir: 'rtl', lang: 'he'};
const left = {dir: 'ltr', lang: 'ar'};

describe('sentences end on the side where their words end', () => {
  beforeEach(forgetEverything);

  for (const [tag, own] of cases) {
    const what = `<${tag}>${own ? ` with ${Object.keys(own()).join(' and ')}` : ''}`;

    it(`in ${what}, English on a page from right to left`, async () => {
      const element = await shown(tag, hebrew, own?.());
      await waitUntil(() => !misplaced(element).length, `${misplaced(element).join('\n')}`);
    });

    it(`in ${what}, Arabic on a page from left to right`, async () => {
      const element = await shown(tag, left, own?.());
      await waitUntil(() => /\p{sc=Arab}/u.test(saidIn(element).join('')), 'the words are Arabic');
      await waitUntil(() => !misplaced(element).length, `${misplaced(element).join('\n')}`);
    });
  }

  it('and what the page says in our place runs as the page does', async () => {
    const own = document.createElement('p');
    own.slot = 'placeholder';
    own.textContent = 'כאן תופיע מפה.';
    const gate = await shown('consent-gate', hebrew, {choice: 'count-visits'}, [own]);
    expect(misplaced(gate)).to.deep.equal([]);
    const link = document.createElement('span');
    link.textContent = 'הבחירות שלך.';
    expect(misplaced(await shown('privacy-choices', hebrew, {}, [link]))).to.deep.equal([]);
  });

  it('after a withdrawal, in what is said of what was deleted', async () => {
    const bundle = wordy();
    const store = storeOf(bundle);
    const act = {control: 'button', label: 'x', trusted: true, surface: 'test'} as const;
    store.acceptAll({...act, language: 'en', shown: ''});
    const element = await shown('opt-out-controls', hebrew, {bundle});
    store.rejectAll({...act, language: 'en', shown: ''});
    await waitUntil(() => element.shadowRoot!.querySelector('[part=cleared]'), 'it is said', {
      timeout: 5000,
    });
    expect(misplaced(element)).to.deep.equal([]);
  });
});

describe('the language of what is said', () => {
  beforeEach(forgetEverything);

  const langOf = (element: Element | null | undefined): string | undefined =>
    element?.closest<HTMLElement>('[lang]')?.lang;

  it('is told in a banner, for its own words and for those of the bundle', async () => {
    const ours = await shown('consent-banner', hebrew);
    expect([...ours.children].map(langOf)).to.deep.equal(['en', 'en', 'en', 'en']);
    expect(langOf(ours.shadowRoot!.querySelector('[role=status]'))).to.equal('en');
    const own = wordy({notice: {says: arabic.says, accept: arabic.accept}});
    own.policy = {...own.policy, language: 'ar'};
    const theirs = await shown('consent-banner', {dir: 'ltr', lang: 'en'}, {bundle: own});
    const told = Object.fromEntries([...theirs.children].map((each) => [each.slot, langOf(each)]));
    expect(told).to.deep.equal({text: 'ar', accept: 'ar', reject: 'en', choose: 'en'});
    await expect(theirs).to.be.accessible();
  });

  it('is told in the preferences, in a gate and in the link of a footer', async () => {
    const preferences = await shown('consent-preferences', left, {inline: true});
    await waitUntil(() => langOf(preferences.shadowRoot!.querySelector('h2')) === 'ar');
    const says = [...preferences.shadowRoot!.querySelectorAll('p')].find((each) =>
      each.textContent?.startsWith('This says more'),
    );
    expect(langOf(says)).to.equal('en');
    const gate = await shown('consent-gate', hebrew, {choice: 'count-visits'});
    expect(langOf(gate.shadowRoot!.querySelector('[part=title]'))).to.equal('en');
    const footer = document.createElement('div');
    Object.assign(footer, hebrew).append(document.createElement('privacy-choices'));
    Object.assign(footer.firstChild!, {bundle: wordy()});
    await fixture(footer as never);
    const link = () =>
      footer.querySelector('privacy-choices')!.shadowRoot!.querySelector('slot span');
    await waitUntil(() => langOf(link()) === 'en');
    for (const each of [preferences, gate]) await expect(each).to.be.accessible();
  });
});
