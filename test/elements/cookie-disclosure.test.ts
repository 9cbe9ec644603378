import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {choiceForStorage} from '../../src/bundle/governing.js';
import {readNow} from '../../src/bundle/read-now.js';
import type {Choice, PolicyBundle, StorageItem} from '../../src/bundle/types.js';
import type {CookieDisclosure} from '../../src/elements/cookie-disclosure/cookie-disclosure.js';
import {
  bundleWith,
  controlIn,
  inside,
  isAccessible,
  statusOf,
  storeOf,
  switchIn,
  textOf,
} from '../support/controls.js';

const format: Choice = {
  id: 'format',
  kind: 'preference',
  label: 'Mail format',
  options: [
    {id: 'text', label: 'Plain text'},
    {id: 'html', label: 'HTML'},
  ],
};
const count: Choice = {id: 'count', kind: 'consent', label: 'Count visits', purposes: ['counting']};

const cookie: StorageItem = {
  id: 'visits',
  identifier: '_visits',
  type: 'cookie',
  party: 'third',
  recipient: 'counter',
  purposes: ['counting'],
  maxAgeSeconds: 7_776_000,
  refreshed: true,
  domains: ['*.counter.example'],
  storageBasis: {is: 'consent', stated: 'inferred'},
  says: 'Tells visits apart.',
  never: ['names you'],
  audience: ['visitor'],
  when: 'choice:count',
  at: 'visits',
};
const session: StorageItem = {
  id: 'session',
  type: 'cookie',
  party: 'first',
  purposes: ['security'],
  maxAgeSeconds: 0,
};
const pixel: StorageItem = {
  id: 'pixel',
  identifier: 'gif',
  type: 'pixel',
  party: 'first',
  purposes: ['counting'],
  when: {choice: 'format', is: 'html'},
};

const own: Partial<PolicyBundle> = {
  audiences: [{id: 'visitor', name: 'Visitors'}],
  recipients: [{id: 'counter', name: 'Counter Inc'}],
};

describe('<cookie-disclosure>', () => {
  const draw = async (storage: StorageItem[], more: Partial<PolicyBundle> = {}) => {
    const bundle = bundleWith([format, count], {...own, storage, ...more});
    const element = await fixture<CookieDisclosure>(
      html`<cookie-disclosure .bundle=${bundle} policy-url="/policy"></cookie-disclosure>`,
    );
    await waitUntil(() => inside(element, 'h2'));
    await waitUntil(() => {
      const controls = [...(element.shadowRoot?.querySelectorAll('choice-control') ?? [])];
      const index = readNow(bundle)?.index;
      const governed = storage.some((item) => index && choiceForStorage(index, item));
      const drawn = controls.every((control) => control.shadowRoot?.querySelector('#state'));
      return drawn && (controls.length > 0 || !governed);
    });
    return {bundle, element, store: storeOf(bundle)};
  };
  const row = (element: Element, id: string) => inside(element, `#storage-${id}`)!;
  const cell = (element: Element, id: string, column: number) =>
    textOf(row(element, id).children[column]);

  before(() => setViewport({width: 1200, height: 800}));

  it('says of a cookie all that the policy says', async () => {
    const {element} = await draw([cookie]);
    expect(cell(element, 'visits', 0)).to.contain('_visits Cookie Concerns: Visitors');
    expect(cell(element, 'visits', 1)).to.equal('Counter Inc another party For *.counter.example');
    expect(cell(element, 'visits', 2)).to.equal(
      'Counting visits Tells visits apart. It never does this: names you',
    );
    expect(cell(element, 'visits', 3)).to.equal('90 days, counted anew with each visit');
    expect(cell(element, 'visits', 4)).to.equal('your permission (read out of the policy)');
    const link = row(element, 'visits').querySelector<HTMLAnchorElement>('[part=clause]');
    expect(link?.getAttribute('href')).to.equal('/policy#visits');
    await isAccessible(element);
  });

  it('does not make up a name, a duration or a basis that the policy does not describe', async () => {
    const bare: StorageItem = {id: 'bare', type: 'web', party: 'third', purposes: ['counting']};
    const {element} = await draw([bare]);
    expect(cell(element, 'bare', 0)).to.match(/^Name not described Web storage/);
    expect(cell(element, 'bare', 1)).to.equal('not described another party');
    expect(cell(element, 'bare', 3)).to.equal('not described');
    expect(cell(element, 'bare', 4)).to.equal('not described');
  });

  it('does not show a name or a duration that the policy is said to be silent on', async () => {
    const {element} = await draw([cookie], {
      notStated: [
        {topic: 'identifier', of: 'visits'},
        {topic: 'duration', of: 'visits'},
      ],
    });
    expect(cell(element, 'visits', 0)).to.match(/^Name not described/);
    expect(cell(element, 'visits', 3)).to.equal('not described');
  });

  it('says why an essential cookie has no choice, and that it goes with the browser', async () => {
    const {element} = await draw([session]);
    expect(cell(element, 'session', 3)).to.equal('until you close the browser');
    expect(cell(element, 'session', 5)).to.equal('No choice: Attacks are found in the log.');
    expect(row(element, 'session').querySelector('choice-control')).to.be.null;
  });

  it('says where the policy offers no choice, or states none', async () => {
    const {element} = await draw(
      [
        {...session, id: 'a', purposes: ['other']},
        {...session, id: 'b', purposes: ['other']},
      ],
      {purposes: [{id: 'other', name: 'Other'}], notStated: [{topic: 'optOut', of: 'b'}]},
    );
    expect(cell(element, 'a', 5)).to.equal('This policy offers no choice about this.');
    expect(cell(element, 'b', 5)).to.equal('This policy states no way to opt out of this.');
  });

  it('has the control of the choice that governs an item, and says at once what it does', async () => {
    const {element, store} = await draw([cookie]);
    expect(cell(element, 'visits', 5)).to.contain(
      'Only while “Count visits” is allowed. Off now: “Count visits” is not allowed.',
    );
    const control = controlIn(element);
    expect(statusOf(control)).to.match(/^Not allowed\./);
    switchIn(control).click();
    expect(store.granted({choice: 'count'})).to.be.true;
    await element.updateComplete;
    expect(cell(element, 'visits', 5)).to.contain('In use now.');
    await isAccessible(element);
  });

  it('records an act with the disclosure as its surface', async () => {
    const {element, store} = await draw([cookie]);
    const surfaces: string[] = [];
    store.onAct(({act}) => surfaces.push(act.surface));
    switchIn(controlIn(element)).click();
    expect(surfaces).to.deep.equal(['cookie-disclosure']);
  });

  it('marks a pixel off while plain text is chosen, whoever chose it', async () => {
    const {element, store} = await draw([pixel]);
    expect(cell(element, 'pixel', 5)).to.contain('Off now: nothing is chosen for “Mail format”.');
    store.set('format', 'html');
    await element.updateComplete;
    expect(cell(element, 'pixel', 5)).to.contain('In use now.');
    store.set('format', 'text');
    await element.updateComplete;
    expect(cell(element, 'pixel', 5)).to.contain(
      'Only while “HTML” is chosen for “Mail format”. Off now: “Plain text” is chosen',
    );
  });

  it('shows a condition that only a person can judge in its own words', async () => {
    const {element} = await draw([{...session, when: 'a member is logged in'}]);
    expect(cell(element, 'session', 5)).to.match(/^Only while a member is logged in\. No choice/);
  });

  it('says that the policy does not describe cookies, and lists logs all the same', async () => {
    const log: StorageItem = {id: 'log', type: 'log', party: 'first', purposes: ['security']};
    const {element} = await draw([log], {notStated: ['cookies']});
    expect(textOf(element)).to.contain('This policy does not describe cookies.');
    expect(cell(element, 'log', 0)).to.contain('Server log');
    const {element: empty} = await draw([], {notStated: ['cookies']});
    expect(inside(empty, 'table')).not.to.exist;
    expect(textOf(empty)).to.contain('This policy does not describe cookies.');
    await isAccessible(empty);
  });

  it('invents nothing where the bundle lists no storage and says nothing about it', async () => {
    const {element} = await draw([]);
    expect(textOf(element)).to.contain('No cookies, pixels, logs or other storage are listed');
  });

  it('shows the items and the audience that the page asks for', async () => {
    const {element} = await draw([cookie, session, pixel]);
    const ids = () =>
      [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((each) => each.id);
    element.only = ['session', 'visits'];
    await element.updateComplete;
    expect(ids()).to.deep.equal(['storage-visits', 'storage-session']);
    element.audience = 'member';
    await element.updateComplete;
    expect(ids()).to.deep.equal(['storage-session']);
  });

  it('is a table on wide pages and cards on narrow ones, for assistive technology both', async () => {
    const {element} = await draw([cookie, session]);
    const display = () => getComputedStyle(row(element, 'visits')).display;
    expect(display()).to.equal('table-row');
    await setViewport({width: 320, height: 800});
    try {
      expect(display()).to.equal('block');
      const label = row(element, 'visits').querySelector('.label')!;
      expect(getComputedStyle(label).display).to.equal('block');
      expect(element.scrollWidth).to.be.at.most(320);
      expect(row(element, 'visits').getAttribute('role')).to.equal('row');
      await isAccessible(element);
    } finally {
      await setViewport({width: 1200, height: 800});
    }
  });

  it('draws a long list in slices, all of it', async () => {
    const many = Array.from({length: 700}, (_, at): StorageItem => ({...session, id: `c${at}`}));
    const {element} = await draw(many);
    const rows = () => element.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
    expect(rows()).to.be.lessThan(700);
    await waitUntil(() => rows() === 700, undefined, {timeout: 4000});
  });
});
