import {expect, waitUntil} from '@open-wc/testing';
import {changesSinceRead, forgetRead, rememberRead} from '../../src/context/outlines.js';
import {Stage} from '../faults/stage.js';

describe('What a visitor had before her when she decided', () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.leave());

  const key = () => `forthright.read.${stage.bundle.id}`;

  it('is kept once she has decided, not because she reads, and not in the cookie', async () => {
    const controls = await stage.open({region: 'DE'});
    expect(localStorage.getItem(key())).to.equal(null);
    await stage.turn(controls);
    await waitUntil(() => localStorage.getItem(key()) !== null, 'it is kept');
    expect(stage.cookie()).not.to.contain('read');
  });

  it('is not kept for what a script or a signal decides', async () => {
    await stage.open({region: 'DE'});
    stage.consent.set('analytics', 'granted');
    await stage.consent.history();
    expect(localStorage.getItem(key())).to.equal(null);
  });

  it('tells what has come, gone and changed in the next version, until she decides again', async () => {
    await stage.open({region: 'DE'});
    const store = await stage.nextVisit();
    expect(changesSinceRead(store)).to.equal(undefined);
    expect(rememberRead(store)).to.equal(true);
    expect(changesSinceRead(store)?.isSame).to.equal(true);
    const {bundle} = stage;
    const [logs, ...others] = bundle.policy.sections;
    const sections = [{...logs!, content: ['Other words.']}, ...others];
    const recipients = [{id: 'new', name: 'New'}];
    Object.assign(bundle, {policy: {...bundle.policy, version: '2', sections}, recipients});
    const next = await stage.nextVisit();
    const {differences, since} = changesSinceRead(next)!;
    expect(differences.sections.changed).to.deep.equal([logs!.id]);
    expect(differences.recipients).to.deep.equal({
      added: ['new'],
      removed: ['counter'],
      changed: [],
    });
    expect(Date.parse(since.at)).to.be.greaterThan(0);
    rememberRead(next);
    expect(changesSinceRead(next)?.isSame).to.equal(true);
    forgetRead(next);
    expect(changesSinceRead(next)).to.equal(undefined);
  });
});
