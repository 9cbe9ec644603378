import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, describe, it} from 'node:test';
import canonicalize from 'canonicalize';
import {digest, materialDigest} from '../../src/bundle/digest.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {makeRecord} from '../../src/record/consent-record.js';
import {CHOICES, CLICK, open, PARTS, read} from '../consent/bundles.js';
import {FakeBrowser} from '../consent/fake-world.js';
import {faultsOf} from '../events/payload.js';
import {recordOf} from './records.js';

const PROVIDER: Partial<PolicyBundle> = {
  ...PARTS,
  provider: {
    name: 'Acme',
    legalName: 'Acme GmbH',
    address: 'Musterweg 1',
    url: 'https://acme.example',
    authority: {name: 'The authority'},
  },
  contacts: [
    {id: 'phone', by: 'phone', value: '+1 555 0100'},
    {id: 'mail', by: 'email', value: 'privacy@acme.example'},
  ],
  rights: [{id: 'access', says: 'You may ask.'}],
  dataCategories: [{id: 'ip', name: 'IP address', dpv: 'pd:IPAddress'}],
  practices: [
    {
      id: 'count',
      at: 's',
      says: ['We count.'],
      does: 'use',
      how: 'does',
      data: ['ip', 'clicks'],
      purposes: ['usage'],
      lawfulBasis: 'consent',
      retention: {duration: 'P14M'},
    },
  ],
};

const page = (browser = new FakeBrowser()) => open(browser, read(PROVIDER));
const sha256 = (text: string) => `sha-256:${createHash('sha256').update(text).digest('base64url')}`;
const valid = (record: unknown) =>
  assert.deepEqual(faultsOf({type: 'consent-record', bundleId: 'acme', record}), []);

describe('The record of an act', () => {
  it('says who, to whom, what was shown, under which law, what and how', async () => {
    const store = await page();
    store.region = 'DE';
    const {recordId} = store.act({analytics: 'granted', ads: 'denied'}, {...CLICK, layer: 2});
    const record = await recordOf(store);
    valid(record);
    const [entry] = store.journal.entries();
    assert.equal(record.recordId, recordId);
    assert.equal(record.principalId.value, `urn:uuid:${entry?.subject}`);
    assert.deepEqual(record.controllers, [
      {
        partyId: 'acme',
        name: 'Acme GmbH',
        address: 'Musterweg 1',
        contact: 'privacy@acme.example',
        url: 'https://acme.example',
        role: 'DataController',
      },
    ]);
    assert.deepEqual(record.notice, {
      bundleId: 'acme',
      bundleVersion: '1',
      bundleDigest: await digest(store.reading.bundle),
      materialDigest: await materialDigest(store.reading.bundle),
      language: 'en',
      surface: 'opt-out-controls',
      layer: 2,
      textDigest: sha256('May we count visits?'),
    });
    assert.deepEqual(record.jurisdiction, {
      code: 'DE',
      regimes: ['gdpr'],
      model: 'opt-in',
      source: 'host',
    });
    assert.deepEqual(record.signals, {gpc: null, dnt: null, gpp: null, tcString: null});
    assert.deepEqual(record.event, {
      eventId: recordId,
      eventTime: '2026-11-22T12:00:00.000Z',
      entityId: 'principal',
      action: 'save-choices',
      method: {control: 'button', label: 'Save choices', trusted: true},
      validityDuration: 'P12M',
      persisted: true,
      previousRecordId: null,
      previousDigest: null,
      sequence: 1,
    });
    assert.deepEqual([record.privacyRights, record.authorityParty], [['access'], 'The authority']);
  });

  it('lists every decision with its purposes, refusals too', async () => {
    const store = await page();
    store.act({analytics: 'granted', ads: 'denied'}, CLICK);
    const {decisions} = await recordOf(store);
    assert.deepEqual(decisions, [
      {
        choiceId: 'analytics',
        kind: 'consent',
        purposeId: 'usage',
        purpose: 'dpv:ServiceUsageAnalytics',
        lawfulBasis: 'eu-gdpr:A6-1-a',
        eventType: 'ExpressedConsent',
        eventState: 'ConsentGiven',
        state: 'granted',
        was: 'unset',
        source: 'visitor',
        recipients: ['counter'],
        piiTypes: ['pd:IPAddress', 'clicks'],
        retentionPeriod: 'P14M',
        storageLocations: ['US'],
      },
      {
        choiceId: 'ads',
        kind: 'consent',
        purposeId: 'advertising',
        eventType: 'ExpressedConsent',
        eventState: 'ConsentRefused',
        state: 'denied',
        was: 'unset',
        source: 'visitor',
        recipients: [],
        piiTypes: [],
        storageLocations: [],
      },
    ]);
  });

  it('has its digest over the canonical form of everything else', async () => {
    const store = await page();
    store.act({ads: 'denied'}, {...CLICK, label: 'Nein, danke \u20ac \u{1f600}'});
    const {integrity, ...rest} = await recordOf(store);
    assert.equal(integrity.digest, sha256(canonicalize(rest) ?? ''));
    assert.equal(integrity.canonicalization, 'RFC8785');
  });

  it('names the record before it and its digest', async () => {
    const store = await page();
    store.act({ads: 'denied'}, CLICK);
    const first = await recordOf(store);
    store.act({ads: 'granted'}, CLICK);
    const {event} = await recordOf(store, first);
    assert.deepEqual(
      [event.previousRecordId, event.previousDigest, event.sequence],
      [first.recordId, first.integrity.digest, 2],
    );
  });

  it('cannot be changed', async () => {
    const store = await page();
    store.act({ads: 'denied'}, CLICK);
    const record = await recordOf(store);
    for (const part of [record, record.event, record.event.method, record.decisions[0]]) {
      assert.ok(Object.isFrozen(part));
    }
  });

  it('is the same when it is made later, as long as the bundle is', async () => {
    const browser = new FakeBrowser();
    const store = await page(browser);
    store.act({ads: 'denied'}, CLICK);
    const now = await recordOf(store);
    browser.pass(86_400_000);
    assert.deepEqual(await recordOf(await page(browser)), now);
  });
});

describe('What an act is recorded as', () => {
  const cases: [Record<string, string>, string, string | undefined][] = [
    [{analytics: 'granted'}, 'save-choices', 'ConsentGiven'],
    [{analytics: 'denied'}, 'save-choices', 'ConsentRefused'],
    [{sale: 'denied'}, 'opt-out', 'ConsentRefused'],
    [{sale: 'granted'}, 'opt-in', 'ConsentGiven'],
    [{news: 'denied'}, 'opt-out', 'ConsentRefused'],
    [{lists: 'requested'}, 'double-opt-in-request', 'ConsentRequested'],
    [{format: 'plain'}, 'save-choices', undefined],
    [{'which-lists': 'requested'}, 'request', undefined],
    [{'recipient:counter': 'denied'}, 'save-choices', 'ConsentRefused'],
    [{analytics: 'granted', sale: 'denied'}, 'save-choices', 'ConsentGiven'],
  ];
  for (const [changes, action, state] of cases) {
    it(`${JSON.stringify(changes)}: ${action}, ${state ?? 'no consent'}`, async () => {
      const store = await page();
      store.act(changes, CLICK);
      const record = await recordOf(store);
      valid(record);
      assert.deepEqual([record.event.action, record.decisions[0]?.eventState], [action, state]);
    });
  }

  it('taking back and giving again', async () => {
    const store = await page();
    const states: unknown[] = [];
    for (const value of ['granted', 'granted', 'denied', 'denied']) {
      store.act({analytics: value}, CLICK);
      const {event, decisions} = await recordOf(store);
      states.push([event.action, decisions[0]?.eventState]);
    }
    assert.deepEqual(states, [
      ['save-choices', 'ConsentGiven'],
      ['save-choices', 'RenewedConsentGiven'],
      ['withdraw', 'ConsentWithdrawn'],
      ['save-choices', 'ConsentRefused'],
    ]);
  });

  it('what the control says it is', async () => {
    const store = await page();
    store.act({analytics: 'denied', ads: 'denied'}, {...CLICK, action: 'reject-all'});
    assert.equal((await recordOf(store)).event.action, 'reject-all');
  });

  it('a confirmation, linked to its request', async () => {
    const store = await page();
    const {recordId} = store.act({lists: 'requested'}, CLICK);
    store.confirm('lists', {request: recordId, by: 'email'});
    const record = await recordOf(store);
    valid(record);
    const {event, decisions} = record;
    assert.deepEqual(
      [event.action, event.request, event.entityId, event.method.control, decisions[0]?.eventState],
      ['double-opt-in-confirm', recordId, 'host', 'email', 'ConsentGiven'],
    );
    assert.equal(decisions[0]?.eventType, undefined);
  });

  it('a signal, with the opt-outs of law that it means', async () => {
    const browser = new FakeBrowser();
    browser.gpc = true;
    const record = await recordOf(await page(browser));
    valid(record);
    assert.deepEqual([record.event.action, record.signals.gpc], ['signal', true]);
    assert.deepEqual(record.optOuts, [{id: 'sale', state: 'opted-out'}]);
  });

  it('a script, and what the browser did not store', async () => {
    const browser = new FakeBrowser();
    const store = await page(browser);
    browser.cookieFault = 'drop';
    store.set('ads', 'granted');
    const {event} = await recordOf(store);
    assert.deepEqual(
      [event.entityId, event.persisted, event.method.trusted],
      ['script', false, false],
    );
  });
});

describe('Where the bundle has changed since the act', () => {
  const later = async (parts: Partial<PolicyBundle>) => {
    const store = await page();
    store.act({analytics: 'granted'}, CLICK);
    const [entry] = store.journal.entries();
    const record = await makeRecord(entry!, read({...PROVIDER, ...parts}), undefined);
    valid(record);
    return record;
  };

  it('another version vouches for nothing of it', async () => {
    const {notice} = await later({policy: {...read().bundle.policy, version: '2'}});
    assert.deepEqual([notice.bundleDigest, notice.materialDigest], [undefined, undefined]);
    assert.equal(notice.bundleVersion, '1');
  });

  it('what the choice covers now is not said to have been decided', async () => {
    const choices = CHOICES.map((each) =>
      each.id === 'analytics' ? {...each, purposes: ['usage', 'advertising']} : each,
    );
    const {notice, decisions} = await later({choices});
    assert.equal(notice.bundleDigest, undefined);
    assert.deepEqual(
      decisions.map(({choiceId, purposeId, state}) => [choiceId, purposeId, state]),
      [['analytics', undefined, 'granted']],
    );
  });

  it('a choice that is gone is recorded all the same', async () => {
    const {decisions} = await later({choices: []});
    assert.deepEqual(decisions[0]?.choiceId, 'analytics');
  });
});

describe('On a page that has patched prototypes', () => {
  afterEach(() => {
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'extra');
  });

  it('the record is the same', async () => {
    const store = await page();
    store.act({analytics: 'granted', sale: 'denied'}, CLICK);
    const plain = await recordOf(store);
    Object.assign(Array.prototype, {toJSON: () => 'patched'});
    Object.assign(Object.prototype, {extra: 'enumerable'});
    assert.equal((await recordOf(store)).integrity.digest, plain.integrity.digest);
  });
});
