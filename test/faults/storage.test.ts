import {expect} from '@open-wc/testing';
import {anyBundle, replace, Stage} from './stage.js';

const CLICK = {control: 'button', label: 'Save', trusted: true, surface: 'test'};
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError');
};
const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

describe('Faults of storage', () => {
  let stage: Stage;
  const undo: (() => void)[] = [];
  const fault = (target: object, name: string, own: PropertyDescriptor) =>
    undo.push(replace(target, name, own));

  beforeEach(() => (stage = new Stage()));
  afterEach(() => {
    undo.splice(0).forEach((each) => each());
    stage.leave();
  });

  it('F02 cookie writes that vanish: a grant releases nothing, says so, and is asked again', async () => {
    fault(Document.prototype, 'cookie', {set: () => undefined});
    const controls = await stage.open({region: 'DE'});
    expect(await stage.turn(controls), 'the switch does not pretend').to.equal(false);
    expect(stage.released()).to.deep.equal([]);
    expect(stage.problems.join()).to.match(/not stored: what was granted waits/);
    expect(stage.cookie()).to.equal(undefined);
    const next = await stage.nextVisit();
    expect(next.mustAsk).to.deep.equal(['analytics', 'sale']);
    expect(next.granted({choice: 'analytics'})).to.equal(false);
  });

  it('F02 cookie writes that vanish: a denial holds, here and, by the second store, on the next page', async () => {
    fault(Document.prototype, 'cookie', {set: () => undefined});
    await stage.open({region: 'US-CA'});
    const {persisted} = stage.consent.set('sale', 'denied');
    expect(persisted, 'in the second store').to.equal(true);
    expect(stage.released()).to.deep.equal(['analytics']);
    const next = await stage.nextVisit('US-CA');
    expect(next.get('sale').state).to.equal('denied');
  });

  it('F03 storage whose getters throw: the page works, nothing is released, nothing escapes', async () => {
    fault(window, 'localStorage', {get: blocked});
    fault(Document.prototype, 'cookie', {get: blocked, set: blocked});
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.error);
    addEventListener('error', onError);
    const controls = await stage.open({region: 'DE'});
    expect(controls.shadowRoot?.querySelectorAll('choice-control').length).to.equal(2);
    await stage.turn(controls);
    removeEventListener('error', onError);
    expect([stage.released(), errors]).to.deep.equal([[], []]);
    expect(stage.problems.join()).to.match(/not stored/);
  });

  it('F03 session-only is the host’s wish: then an answer holds for the page even so', async () => {
    fault(window, 'localStorage', {get: blocked});
    fault(Document.prototype, 'cookie', {get: () => '', set: () => undefined});
    const controls = await stage.open({region: 'DE', sessionOnly: true});
    await stage.turn(controls);
    expect(stage.released()).to.deep.equal(['analytics']);
  });

  it('F04 localStorage that is full: the cookie keeps the answer, the record waits in memory', async () => {
    fault(Storage.prototype, 'setItem', {value: full});
    const controls = await stage.open({region: 'DE'});
    expect(await stage.turn(controls)).to.equal(true);
    expect(stage.released()).to.deep.equal(['analytics']);
    expect(stage.keys()).to.deep.equal([]);
    expect((await stage.nextVisit()).granted({choice: 'analytics'})).to.equal(true);
  });

  it('F17 500 recipients, each refused: never over 3 kB in the cookie, all of it in the mirror', async () => {
    const recipients = Array.from({length: 500}, (_, index) => ({
      id: `service-${index}`,
      name: `Service ${index}`,
      purposes: ['usage'],
    }));
    stage.leave();
    stage = new Stage(anyBundle({recipients}));
    await stage.open({region: 'DE'});
    const wishes = Object.fromEntries(recipients.map(({id}) => [`recipient:${id}`, 'denied']));
    const {persisted} = stage.consent.save({analytics: 'granted', ...wishes});
    expect(persisted).to.equal(true);
    expect(stage.cookie()?.length).to.be.lessThan(3001);
    const next = await stage.nextVisit();
    for (const {id} of recipients) expect(next.granted({recipient: id}), id).to.equal(false);
    expect(next.granted({choice: 'analytics'})).to.equal(true);
    // The mirror is gone: what did not fit in the cookie is denied.
    for (const key of stage.keys()) localStorage.removeItem(key);
    const later = await stage.nextVisit();
    for (const {id} of recipients) expect(later.granted({recipient: id}), id).to.equal(false);
    later.act({sale: 'denied'}, CLICK);
    const last = await stage.nextVisit();
    for (const {id} of recipients) expect(last.granted({recipient: id}), id).to.equal(false);
  });

  it('N1 a cookie that was tampered with: unknown keys ignored, never more than the bundle offers', async () => {
    await stage.open({region: 'DE'});
    stage.consent.set('analytics', 'granted');
    const text = stage.cookie() ?? '';
    const entry = /analytics:ga[^|/]*/.exec(text)?.[0] ?? '';
    const more = entry.replace('analytics', 'constructor');
    stage.cookieText = text.replace(
      entry,
      [entry, more, more.replace('constructor', 'nobody')].join('/'),
    );
    localStorage.removeItem(`forthright.${stage.bundle.id}`);
    const next = await stage.nextVisit();
    expect([...next.decisions.keys()]).to.deep.equal(['analytics', 'sale']);
    for (const choice of ['constructor', 'nobody']) expect(next.granted({choice})).to.equal(false);
    // A grant for other purposes than the bundle has now is stale.
    stage.cookieText = text.replace(entry, entry.replace(/:[0-9a-z]{8,}/, ':0000000000'));
    const stale = await stage.nextVisit();
    expect([stale.granted({choice: 'analytics'}), stale.reason]).to.deep.equal([
      false,
      'material-change',
    ]);
  });

  it('N10 a listener that comes late gets the present state', async () => {
    const controls = await stage.open({region: 'DE'});
    await stage.turn(controls);
    const {decisions, mustAsk, regime, matched} = await stage.consent.ready;
    expect(decisions.get('analytics')?.state).to.equal('granted');
    expect([mustAsk, regime, matched]).to.deep.equal([['sale'], 'gdpr', 'EEA']);
    expect(stage.consent.state?.mustAsk).to.deep.equal(['sale']);
  });

  it('N10 a page that sets nothing up is asked first, and calls before the bundle release nothing', async () => {
    expect(stage.consent.granted({choice: 'analytics'})).to.equal(false);
    expect(stage.consent.set('analytics', 'granted').recordId).to.equal('');
    expect(stage.consent.state).to.equal(undefined);
    await stage.open();
    const {model, regime, prompt, mustAsk} = await stage.consent.ready;
    expect([model, regime, prompt, mustAsk]).to.deep.equal([
      'opt-in',
      undefined,
      true,
      ['analytics', 'sale'],
    ]);
    expect([stage.released(), stage.keys(), stage.cookie()]).to.deep.equal([[], [], undefined]);
  });
});
