import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {gated, optional, services} from './config.js';
import {addressOf, answers} from './page/pages.js';
import {VARIANTS} from './policy/all.js';
import {longText} from './policy/document.js';
import {policyBundleOf} from './policy/forthright.js';
import {ROWS} from './rows/all.js';
import {bundleOf} from './rows/bundle.js';

const answer = answers(ROWS, VARIANTS, 'probe()');
const get = (path: string) => answer(new URL(path, 'http://localhost'));

describe('what the bench compares', () => {
  it('gives every row that has gates as many scripts that wait', () => {
    for (const [index, {name, gates}] of ROWS.entries()) {
      const page = get(addressOf.row(index, 12, 100)) ?? '';
      const found = page.match(/__bench\.ran\(\)/g)?.length ?? 0;
      assert.equal(found, gates === false ? 0 : 100, name);
    }
  });

  it('spreads services over all purposes, and scripts over those that are asked', () => {
    assert.equal(services(1000).filter(({purpose}) => purpose === 'marketing').length, 250);
    assert.deepEqual(
      optional.map(({id}) => gated(99).filter(({purpose}) => purpose === id).length),
      [33, 33, 33],
    );
  });

  it('hands the same words to all rows that take some', () => {
    for (const [index, {name, data}] of ROWS.entries()) {
      // These two ask in words of their own.
      if (/tarteaucitron|orejime/.test(name)) continue;
      const page = get(data ? '/privacy.json?n=12' : addressOf.row(index, 12)) ?? '';
      assert.match(page, /You choose which purposes you allow/, name);
    }
  });

  it('knows no other page', () => {
    assert.equal(get('/row/999?n=12&g=0'), undefined);
    assert.equal(get('/elsewhere'), undefined);
  });
});

describe('our bundles in the bench', () => {
  it('are without a fault', () => {
    for (const bundle of [bundleOf(12), bundleOf(1000), policyBundleOf(longText(10))])
      assert.deepEqual(check(bundle).problems, []);
  });

  it('carry every service with what it stores, and a choice for each optional purpose', () => {
    const {recipients = [], storage = [], choices = []} = bundleOf(1000);
    assert.equal(recipients.length, 1000);
    assert.equal(storage.length, 1000);
    assert.deepEqual(
      choices.map(({id}) => id),
      ['functionality', 'measurement', 'marketing'],
    );
  });

  it('hold the same text as the static page, word for word', () => {
    const text = longText(10);
    const words = (of: unknown): string[] =>
      typeof of === 'string'
        ? [of]
        : Array.isArray(of)
          ? of.flatMap(words)
          : of && typeof of === 'object'
            ? Object.entries(of).flatMap(([key, value]) =>
                /^(id|type|href|url)$/.test(key) ? [] : words(value),
              )
            : [];
    const said = (of: unknown) => words(of).join(' ').replace(/\s+/g, ' ').trim();
    assert.equal(
      said(policyBundleOf(text).policy.sections.map(({heading, content}) => [heading, content])),
      said(text.sections.map(({title, blocks}) => [title, blocks])),
    );
  });
});
