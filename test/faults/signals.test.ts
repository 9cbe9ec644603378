import {expect, waitUntil} from '@open-wc/testing';
import {recordsOf, controlIn, switchIn, textOf} from '../support/controls.js';
import {replace, Stage} from './stage.js';

const CLICK = {control: 'button', label: 'Allow', trusted: true, surface: 'test'};
const YEAR = 365 * 86_400_000;

describe('Faults of signals, clocks and programs', () => {
  let stage: Stage;
  const undo: (() => void)[] = [];
  const signal = (get: () => unknown) =>
    undo.push(replace(Navigator.prototype, 'globalPrivacyControl', {get}));

  beforeEach(() => (stage = new Stage()));
  afterEach(() => {
    undo.splice(0).forEach((each) => each());
    stage.leave();
  });

  it('N9 the browser signals: denied at once, stored and recorded once, survives its loss, opens nothing', async () => {
    signal(() => true);
    const records = recordsOf(stage.bundle);
    const controls = await stage.open({region: 'US-CA'});
    expect(stage.released()).to.deep.equal(['analytics']);
    expect(stage.consent.get('sale').source).to.equal('gpc');
    await waitUntil(() => records.length > 0, 'the record comes');
    expect(records.map(({event}) => event.action)).to.deep.equal(['signal']);
    expect(document.querySelector('dialog[open], :popover-open')).to.equal(null);
    expect((await stage.consent.ready).prompt).to.equal(false);
    expect(textOf(controls)).to.match(/Global Privacy Control/);
    undo.pop()?.();
    const next = await stage.nextVisit('US-CA');
    expect([next.get('sale').state, next.journal.entries().length]).to.deep.equal(['denied', 0]);
  });

  for (const [what, get] of [
    [
      'throws',
      () => {
        throw new Error('hostile');
      },
    ],
    ['is a string', () => 'true'],
    ['is an object', () => ({valueOf: () => true})],
    ['is not there', () => undefined],
  ] as [string, () => unknown][]) {
    it(`N9 a getter that ${what} is no signal, and no exception`, async () => {
      signal(get);
      await stage.open({region: 'US-CA'});
      expect((await stage.consent.ready).signals.gpc).to.equal(undefined);
      expect(stage.released()).to.deep.equal(['analytics', 'sale']);
      expect(stage.problems).to.deep.equal([]);
    });
  }

  for (const [own, header, heard] of [
    [false, '1', true],
    [true, '0', true],
    [undefined, '1', true],
    [undefined, ' TRUE ', true],
    [undefined, '0', false],
    [false, 'nonsense', false],
    [undefined, 'nonsense', undefined],
  ] as const) {
    it(`N9 the property says ${own} and the request said "${header}": ${heard}`, async () => {
      signal(() => own);
      await stage.open({region: 'US-CA', gpc: header});
      expect((await stage.consent.ready).signals.gpc).to.equal(heard);
      expect(stage.consent.granted({choice: 'sale'})).to.equal(heard !== true);
    });
  }

  it('N9 a grant beside the signal takes an informed act of the visitor, and is recorded as one', async () => {
    signal(() => true);
    const records = recordsOf(stage.bundle);
    await stage.open({region: 'US-CA'});
    const store = await stage.nextVisit('US-CA');
    stage.consent.acceptAll();
    stage.consent.set('sale', 'granted', {source: 'host'});
    expect(stage.consent.granted({choice: 'sale'})).to.equal(false);
    store.act({sale: 'granted'}, {...CLICK, informed: true});
    const next = await stage.nextVisit('US-CA');
    expect([next.granted({choice: 'sale'}), next.get('sale').informed]).to.deep.equal([true, true]);
    await waitUntil(() => stage.consent.granted({choice: 'sale'}), 'the page follows');
    await stage.nextVisit('US-CA');
    await waitUntil(() => records.length >= 3, 'records come');
    expect(
      store.journal.entries().every(({act}) => act.informed ?? act.source !== 'visitor'),
    ).to.equal(true);
  });

  for (const years of [-10, 10]) {
    it(`F11 a clock that is ${Math.abs(years)} years ${years < 0 ? 'behind' : 'ahead'}: the answer survives`, async () => {
      await stage.open({region: 'DE'});
      stage.consent.set('analytics', 'granted');
      stage.consent.set('sale', 'denied');
      const real = Date.now;
      undo.push(replace(Date, 'now', {value: () => real() + years * YEAR}));
      const next = await stage.nextVisit();
      expect(next.granted({choice: 'analytics'})).to.equal(true);
      expect(next.get('sale').state).to.equal('denied');
      next.act({analytics: 'denied'}, CLICK);
      undo.pop()?.();
      const later = await stage.nextVisit();
      expect(later.get('analytics').state, 'a later act counts as later').to.equal('denied');
    });
  }

  it('N12 a program that presses for the visitor is heard, and recorded as what it is', async () => {
    const records = recordsOf(stage.bundle);
    const controls = await stage.open({region: 'US-CA'});
    switchIn(controlIn(controls, 'sale')).dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true}),
    );
    expect(stage.consent.get('sale').state).to.equal('denied');
    await waitUntil(() => records.length > 0);
    expect(records[0]?.event.method.trusted).to.equal(false);
    expect(records[0]?.event.entityId).to.equal('principal');
  });

  it('F08 everything twice, and a dated version beside the page’s: one store, no exception', async () => {
    const {bundle} = stage;
    const controls = await stage.open({region: 'DE'});
    await stage.open({region: 'DE'});
    await stage.turn(controls);
    const old = {...bundle, policy: {...bundle.policy, version: '0', revisedOn: '2001-01-01'}};
    const element = document.createElement('opt-out-controls');
    Object.assign(element, {bundle: old});
    controls.after(element);
    await waitUntil(() => element.shadowRoot?.querySelector('choice-control'));
    expect(stage.released()).to.deep.equal(['analytics']);
    expect(stage.problems).to.deep.equal([]);
    await import('../../src/define.js');
  });

  it('F12 styles that hide what is ours release nothing and lock nothing', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('policy-bundle, opt-out-controls { display: none !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    undo.push(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
    await stage.open({region: 'DE'});
    expect(stage.released()).to.deep.equal([]);
    const {overflow} = getComputedStyle(document.documentElement);
    expect([overflow, document.body.inert]).to.deep.equal(['visible', false]);
  });
});
