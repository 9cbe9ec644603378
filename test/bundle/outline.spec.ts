import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {compareOutline, type Difference, OUTLINED, outlineOf} from '../../src/bundle/outline.js';
import type {PolicyBundle, Section} from '../../src/bundle/types.js';
import {dropOutline, keepOutline, keptOutline} from '../../src/consent/outline-shelf.js';
import {FakeBrowser} from '../consent/fake-world.js';

const AT = '2026-11-24T12:00:00.000Z';
const section = (id: string, text: string, sections?: Section[]): Section => ({
  id,
  heading: [id],
  content: [text],
  ...(sections && {sections}),
});

const bundle: PolicyBundle = {
  format: 1,
  id: 'acme',
  provider: {name: 'Acme'},
  policy: {
    title: 'Privacy',
    language: 'en',
    version: '1',
    sections: [
      section('logs', 'We log.', [section('ip', 'Your address.')]),
      section('mail', 'News.'),
    ],
  },
  practices: [
    {id: 'log', at: 'logs', does: 'collect', how: 'does', says: ['Logged.'], data: ['ip']},
  ],
  recipients: [{id: 'counter', name: 'Counter', country: 'US'}],
  storage: [{id: 'sid', type: 'cookie', party: 'first', purposes: ['usage'], maxAgeSeconds: 0}],
};

const compare = (own: Partial<PolicyBundle>) =>
  compareOutline(outlineOf(bundle, AT), {...bundle, ...own});
const none: Difference = {added: [], removed: [], changed: []};

describe('What has changed since a visitor read', () => {
  it('is nothing for the same bundle, in any order of its lists and keys', () => {
    const {policy, ...rest} = bundle;
    const sections = [...policy.sections].reverse();
    const own = {policy: {...policy, sections, version: '2', title: 'Other'}, notice: {}};
    assert.equal(compare(own).isSame, true);
    const turned = (bundle.recipients ?? []).map(({id, name, country}) => ({country, name, id}));
    assert.equal(compare({...rest, recipients: turned}).isSame, true);
  });

  it('names sections by id, whatever stands inside or around them', () => {
    const sections = [
      section('logs', 'We log.', [section('ip', 'Your address, whole.'), section('new', 'New.')]),
    ];
    const {differences, isSame} = compare({policy: {...bundle.policy, sections}});
    assert.deepEqual(differences.sections, {added: ['new'], removed: ['mail'], changed: ['ip']});
    assert.deepEqual([differences.practices, isSame], [none, false]);
  });

  it('names practices, recipients and storage by their facts, not by their words', () => {
    const [log] = bundle.practices ?? [];
    const {differences} = compare({
      practices: [{...log!, says: ['We keep a log.'], at: 'mail'}],
      recipients: [
        {id: 'counter', name: 'Zähler', country: 'DE'},
        {id: 'other', name: 'Other'},
      ],
      storage: [],
    });
    assert.deepEqual(differences.practices, none);
    assert.deepEqual(differences.recipients, {added: ['other'], removed: [], changed: ['counter']});
    assert.deepEqual(differences.storage, {added: [], removed: ['sid'], changed: []});
  });

  it('does not take another language for another text', () => {
    const sections = [section('logs', 'Wir protokollieren.', [section('ip', 'Adresse.')])];
    const policy = {...bundle.policy, language: 'de', sections};
    const {differences, hasWords} = compare({policy});
    assert.deepEqual([differences.sections, hasWords], [{...none, removed: ['mail']}, false]);
  });

  it('swaps what came and what went when the two are swapped', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), {maxLength: 6});
    const of = (names: string[]): PolicyBundle => ({
      ...bundle,
      recipients: names.map((id) => ({id, name: id})),
    });
    const check = fc.property(ids, ids, (before, after) => {
      const there = compareOutline(outlineOf(of(before), AT), of(after)).differences.recipients;
      const back = compareOutline(outlineOf(of(after), AT), of(before)).differences.recipients;
      assert.deepEqual([...there.added].sort(), [...back.removed].sort());
      assert.deepEqual([there.changed, back.changed], [[], []]);
    });
    fc.assert(check);
  });
});

describe('What is kept of it', () => {
  it('reads back as it was, in localStorage alone, with no words', () => {
    const browser = new FakeBrowser();
    const outline = outlineOf(bundle, AT);
    assert.ok(keepOutline(browser.world(), 'acme', outline));
    assert.deepEqual(keptOutline(browser.world(), 'acme'), outline);
    assert.deepEqual([browser.writes, [...browser.stored.keys()]], [[], ['forthright.read.acme']]);
    assert.doesNotMatch([...browser.stored.values()].join(), /Your address|Counter/);
    dropOutline(browser.world(), 'acme');
    assert.equal(keptOutline(browser.world(), 'acme'), undefined);
  });

  it('is nothing where something else stands there, or nothing can be stored', () => {
    const browser = new FakeBrowser();
    for (const text of [
      '',
      'x',
      'null',
      '[]',
      '[1,2,3]',
      '["1","en","never",[],[],[],[]]',
      '["1","en"]',
    ]) {
      browser.stored.set('forthright.read.acme', text);
      assert.equal(keptOutline(browser.world(), 'acme'), undefined, text);
    }
    fc.assert(
      fc.property(fc.json(), (text) => {
        browser.stored.set('forthright.read.acme', text);
        const kept = keptOutline(browser.world(), 'acme');
        assert.ok(!kept || OUTLINED.every((kind) => kept.prints[kind] instanceof Map));
      }),
    );
    browser.storageFault = 'throw';
    assert.equal(keepOutline(browser.world(), 'acme', outlineOf(bundle, AT)), false);
  });
});
