import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {type GppOptions, sectionsFor} from '../../src/signal/gpp.js';
import {GppApi} from '../../src/signal/gpp-api.js';
import type {Gpp, GppWindow} from '../../src/signal/gpp-stub.js';
import type {Heard, OptOut} from '../../src/signal/heard.js';

const heard = (parts: Partial<Heard> = {}, out: Partial<Record<OptOut, boolean>> = {}): Heard => ({
  signals: [],
  optOuts: new Map(Object.entries(out) as [OptOut, boolean][]),
  gpc: false,
  region: 'US-CA',
  model: 'opt-out',
  isOpen: false,
  isAsking: false,
  ...parts,
});

/** What no text can be made of; a frame can send it. */
const NO_TEXT = {toString: null, valueOf: null};

const core = (about: Heard, options?: GppOptions) => sectionsFor(about, options)[0]?.core ?? {};

describe('What GPP says', () => {
  it('is in the section of California there, and elsewhere nowhere unless the host asks', () => {
    const names = (region: string | undefined, options?: GppOptions) =>
      sectionsFor(heard({region}), options).map(({section}) => section.name);
    assert.deepEqual(names('US-CA'), ['usca']);
    assert.deepEqual(names('US-TX'), []);
    assert.deepEqual(names('US-TX', {national: true}), ['usnat']);
    assert.deepEqual(names('US', {national: true}), ['usnat']);
    for (const region of ['DE', undefined, 'USX'])
      assert.deepEqual(names(region, {national: true}), []);
  });

  it('has 1 for opted out and 2 for not, and 0 where the bundle has no such opt-out', () => {
    const said = core(heard({}, {sale: true, sharing: false}));
    assert.equal(said['SaleOptOut'], 1);
    assert.equal(said['SharingOptOut'], 2);
    assert.equal(said['SaleOptOutNotice'], 1);
    const national = core(heard({region: 'US-TX'}, {sale: false}), {national: true});
    assert.equal(national['SaleOptOut'], 2);
    assert.equal(national['TargetedAdvertisingOptOut'], 0);
    assert.equal(national['TargetedAdvertisingOptOutNotice'], 0);
  });

  it('takes Global Privacy Control for an opt-out of each of the three, also of what the bundle does not have', () => {
    const out = (about: Heard) => {
      const said = core(about, {national: true});
      const fields = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
      return [...fields, 'SharingOptOutNotice'].map((field) => said[field]);
    };
    const signalled = {region: 'US-TX', gpc: true};
    assert.deepEqual(out(heard(signalled, {sale: true})), [1, 1, 1, 0]);
    assert.deepEqual(out(heard(signalled)), [1, 1, 1, 0]);
    assert.deepEqual(out(heard({region: 'US-TX'}, {sale: true})), [1, 0, 0, 0]);
    const about = heard(signalled, {sale: true});
    assert.equal(sectionsFor(about, {national: true})[0]?.gpc, true);
  });

  it('never takes a missing opt-out for a consent to the use of sensitive data', () => {
    const first = (about: Heard) =>
      (core(about, {national: true})['SensitiveDataProcessing'] as number[])[0];
    const limit = (is: boolean) => ({sensitiveDataLimit: is});
    assert.equal(first(heard({}, limit(true))), 1);
    assert.equal(first(heard({}, limit(false))), 2);
    assert.equal(first(heard({region: 'US-TX'}, limit(true))), 1);
    assert.equal(first(heard({region: 'US-TX'}, limit(false))), 1);
    assert.equal(first(heard({region: 'US-TX'})), 0);
  });

  it('covers no transaction, unless the host says that it has signed', () => {
    const modes = (options?: GppOptions) => {
      const said = core(heard(), options);
      return ['Covered', 'OptOut', 'Service'].map(
        (start) => Object.entries(said).find(([name]) => name.startsWith(`Mspa${start}`))?.[1],
      );
    };
    assert.deepEqual(modes(), [2, 0, 0]);
    assert.deepEqual(modes({mspa: 'opt-out'}), [1, 1, 2]);
    assert.deepEqual(modes({mspa: 'service-provider'}), [1, 2, 1]);
  });
});

describe('__gpp', () => {
  let view: GppWindow;
  let api: GppApi;
  const ask = (command: string, parameter?: unknown) => {
    let got: unknown[] = [];
    view.__gpp!(command, (...answer) => (got = answer), parameter);
    return got;
  };
  const ready = {said: sectionsFor(heard({}, {sale: false})), isShown: false, isReady: true};

  beforeEach(() => {
    view = {} as GppWindow;
    api = new GppApi(view);
  });

  it('answers in the same turn, in the shapes of the specification', () => {
    api.set(ready);
    const [ping, success] = ask('ping') as [Record<string, unknown>, boolean];
    assert.equal(success, true);
    assert.deepEqual(
      [ping['cmpStatus'], ping['cmpId'], ping['signalStatus'], ping['applicableSections']],
      ['loaded', 1, 'ready', [8]],
    );
    assert.match(String(ping['gppString']), /^DBABBg~[\w-]+\.QA$/);
    const [section] = ask('getSection', 'usca') as [Record<string, unknown>[]];
    assert.equal(section.length, 2);
    assert.equal(section[0]?.['SaleOptOut'], 2);
    assert.deepEqual(section[1], {SubsectionType: 1, Gpc: false});
    assert.deepEqual(ask('getField', 'usca.SaleOptOut'), [2, true]);
    assert.deepEqual(ask('getField', 'usca.Gpc'), [false, true]);
    assert.deepEqual(ask('hasSection', 'usca'), [true, true]);
  });

  it('knows nothing of what is not there', () => {
    api.set(ready);
    for (const name of ['usnat', 'toString', '__proto__', undefined, 7, {}, NO_TEXT]) {
      assert.deepEqual(ask('hasSection', name), [false, true]);
      assert.deepEqual(ask('getSection', name), [null, true]);
    }
    for (const field of ['usca.toString', 'usca', '', 'usca.', null, NO_TEXT]) {
      assert.deepEqual(ask('getField', field), [null, true]);
    }
    assert.deepEqual(ask('nonsense'), [null, false]);
    assert.equal(view.__gpp!('ping', 'no function' as never), undefined);
  });

  it('says where no section applies', () => {
    api.set({said: [], isShown: false, isReady: true});
    const [ping] = ask('ping') as [Record<string, unknown>];
    assert.deepEqual(ping['applicableSections'], [-1]);
    assert.deepEqual(ping['sectionList'], []);
    assert.equal(ping['gppString'], 'DBAA');
  });

  it('tells of a change in order: not ready, the display, the section, ready last', () => {
    api.set(ready);
    const events: string[] = [];
    view.__gpp!('addEventListener', (event) => {
      const {eventName, data, pingData} = event as Record<string, unknown>;
      const {signalStatus} = pingData as Record<string, unknown>;
      events.push(`${String(eventName)} ${String(data)} (${String(signalStatus)})`);
    });
    const said = sectionsFor(heard({}, {sale: true}));
    api.set({said, isShown: true, isReady: true});
    assert.deepEqual(events, [
      'listenerRegistered true (ready)',
      'signalStatus not ready (not ready)',
      'cmpDisplayStatus visible (not ready)',
      'sectionChange usca (not ready)',
      'signalStatus ready (ready)',
    ]);
    events.length = 0;
    api.set({said, isShown: true, isReady: true});
    assert.deepEqual(events, []);
  });

  it('says true or false of a listener that is taken away', () => {
    let id = 0;
    let calls = 0;
    view.__gpp!('addEventListener', (event) => {
      id = (event as {listenerId: number}).listenerId;
      calls++;
    });
    assert.deepEqual(ask('removeEventListener', id), [true, true]);
    assert.deepEqual(ask('removeEventListener', id), [false, true]);
    api.set(ready);
    assert.equal(calls, 1);
  });

  it('takes over what a stub has kept, in its order, and its listeners', () => {
    const order: string[] = [];
    const stub = Object.assign((() => undefined) as Gpp, {
      queue: [
        ['getSection', () => order.push('first'), 'usca'],
        ['hasSection', () => order.push('second'), 'usca'],
      ],
      events: [
        {
          id: 4,
          callback: (event: unknown) => order.push((event as {eventName: string}).eventName),
          parameter: undefined,
        },
      ],
      lastId: 4,
    });
    view = {__gpp: stub} as unknown as GppWindow;
    api = new GppApi(view);
    assert.deepEqual(order, ['cmpStatus', 'first', 'second']);
    const [event] = ask('addEventListener') as [{listenerId: number}];
    assert.equal(event.listenerId, 5);
  });

  it('lets nobody change what others are told', () => {
    api.set(ready);
    const [section] = ask('getSection', 'usca') as [Record<string, unknown>[]];
    section[0]!['SaleOptOut'] = 1;
    (ask('ping')[0] as {sectionList: number[]}).sectionList.push(7);
    assert.deepEqual(ask('getField', 'usca.SaleOptOut'), [2, true]);
    assert.deepEqual((ask('ping')[0] as {sectionList: number[]}).sectionList, [8]);
  });
});
