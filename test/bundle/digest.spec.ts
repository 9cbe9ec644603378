import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, describe, it, mock} from 'node:test';
import {canonical, digest, materialDigest, sha256} from '../../src/bundle/digest.js';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {choicePrint} from '../../src/bundle/material.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {edited, smallest, whole} from './bundles.js';

describe('canonical', () => {
  it('writes JSON as RFC 8785 asks', () => {
    const document: unknown = JSON.parse('{"b":1,"a":"é","n":1e21,"z":-0,"€":1,"1":2}');
    assert.equal(canonical(document), '{"1":2,"a":"é","b":1,"n":1e+21,"z":0,"€":1}');
  });

  it('sorts names by UTF-16 units and keeps the order of lists', () => {
    assert.equal(
      canonical({'\ud83d\ude00': 1, '\ufb33': 2, a: [3, 1]}),
      '{"a":[3,1],"\ud83d\ude00":1,"\ufb33":2}',
    );
  });

  it('hears no toJSON that a page put on prototypes, and has a form for half a surrogate pair', () => {
    Object.assign(Array.prototype, {toJSON: () => 'changed'});
    try {
      assert.equal(canonical({a: [1, {b: ['\ud800x']}]}), '{"a":[1,{"b":["\ufffdx"]}]}');
    } finally {
      delete (Array.prototype as {toJSON?: unknown}).toJSON;
    }
  });
});

describe('sha256', () => {
  afterEach(() => mock.restoreAll());

  it('is told as sha-256: and base64url without padding', async () => {
    // NIST FIPS 180-2, appendix B.1.
    const abc = 'sha-256:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0';
    assert.equal(await sha256('abc'), abc);
    assert.equal(
      await sha256('Grüße €'),
      `sha-256:${createHash('sha256').update('Grüße €').digest('base64url')}`,
    );
  });

  it('is the same where the page has no crypto.subtle', async () => {
    const expected = await sha256('abc');
    mock.getter(globalThis.crypto, 'subtle', () => undefined);
    assert.equal(await sha256('abc'), expected);
    mock.getter(globalThis, 'crypto', () => undefined);
    assert.equal(await sha256('abc'), expected);
  });
});

/** Changes that no visitor need be asked about again. */
const immaterial: [string, (bundle: PolicyBundle) => PolicyBundle][] = [
  ['a typo in words', (bundle) => edited(bundle, ['choices', 0, 'label'], 'News by e-mail')],
  ['another explanation', (bundle) => edited(bundle, ['purposes', 1, 'says'], 'Once a month.')],
  [
    'a new address',
    (bundle) => edited(bundle, ['recipients', 0, 'privacyUrl'], 'https://b.example/'),
  ],
  [
    'another section text',
    (bundle) => edited(bundle, ['policy', 'sections', 0, 'content', 0], 'x'),
  ],
  ['another version label', (bundle) => edited(bundle, ['policy', 'version'], '9')],
  ['another language', (bundle) => edited(bundle, ['policy', 'language'], 'de')],
  [
    'another order',
    (bundle) => ({
      ...bundle,
      choices: [...bundle.choices!].reverse(),
      purposes: [...bundle.purposes!].reverse(),
      storage: [...bundle.storage!].reverse().map((item) => ({
        ...item,
        purposes: [...item.purposes].reverse(),
      })),
    }),
  ],
  [
    'ids named twice',
    (bundle) => edited(bundle, ['choices', 2, 'purposes'], ['measuring', 'measuring']),
  ],
];

/** Changes that alter what an answer to the choice `measure` covers. */
const material: [string, (bundle: PolicyBundle) => PolicyBundle][] = [
  ['a new purpose', (bundle) => edited(bundle, ['choices', 2, 'purposes'], ['measuring', 'news'])],
  ['a new recipient', (bundle) => edited(bundle, ['choices', 2, 'recipients'], ['host', 'other'])],
  ['another kind', (bundle) => edited(bundle, ['choices', 2, 'kind'], 'opt-out')],
  [
    'another meaning of a purpose',
    (bundle) => edited(bundle, ['purposes', 2, 'fides'], 'marketing'),
  ],
  [
    'a new storage item',
    (bundle) => ({
      ...bundle,
      storage: [
        ...bundle.storage!,
        {id: 'more', type: 'cookie', party: 'third', purposes: ['measuring']},
      ],
    }),
  ],
  ['another party', (bundle) => edited(bundle, ['storage', 1, 'party'], 'first')],
  ['another basis', (bundle) => edited(bundle, ['storage', 1, 'storageBasis'], {is: 'consent'})],
];

const printOf = (bundle: PolicyBundle) => {
  const index = new BundleIndex(bundle);
  return choicePrint(bundle, index, index.choices.get('measure')!);
};

describe('digest', () => {
  it('is the one of the canonical document, whatever the order of its keys', async () => {
    const bundle = smallest();
    const golden = createHash('sha256')
      .update(
        '{"format":1,"id":"acme","policy":{"language":"en","sections":[{"content":["We keep nothing."],"heading":["Data"],"id":"data"}],"title":"Privacy at Acme"},"provider":{"name":"Acme"}}',
      )
      .digest('base64url');
    assert.equal(await digest(bundle), `sha-256:${golden}`);
    const {format, ...rest} = bundle;
    assert.equal(await digest({...rest, format}), `sha-256:${golden}`);
  });

  it('tells every change', async () => {
    assert.notEqual(
      await digest(edited(whole(), ['policy', 'version'], '9')),
      await digest(whole()),
    );
  });
});

describe('materialDigest and choicePrint', () => {
  for (const [name, change] of immaterial) {
    it(`do not change with ${name}`, async () => {
      assert.equal(await materialDigest(change(whole())), await materialDigest(whole()));
      assert.equal(printOf(change(whole())), printOf(whole()));
    });
  }
  for (const [name, change] of material) {
    it(`change with ${name}`, async () => {
      assert.notEqual(await materialDigest(change(whole())), await materialDigest(whole()));
      assert.notEqual(printOf(change(whole())), printOf(whole()));
    });
  }

  it('stay the same over versions of this library', async () => {
    assert.equal(
      await materialDigest(whole()),
      'sha-256:uISUNJUz2p3qcy91Pj8XY1mIOs-rSniwKqCWZq79kHA',
    );
    assert.equal(printOf(whole()), 'jxx793nnvt');
  });

  it('print one choice apart from what others cover', () => {
    assert.equal(printOf(edited(whole(), ['choices', 0, 'purposes'], [])), printOf(whole()));
  });
});
