import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from '../../src/cli/check/inspect.js';
import {ABSENT, corpus, imported} from './corpus.js';
import {bundleWords, parting, sourceWords, words} from './words.js';

const sources = corpus();

/** Lists of which each item is numbered 1, which Markdown counts on from. */
const COUNTED = /^github\/github\.com-general-/;

/** Takes the numbers of items off. */
const unnumbered = (text: string) => text.replace(/^\s*\d{1,2}\. /gm, '');

describe('forthright import of real policies', {skip: sources.length ? false : ABSENT}, () => {
  for (const source of sources) {
    it(`loses no word of ${source.path}`, async () => {
      const {bundle, added, titleTaken} = imported(source);
      const title = titleTaken ? `${words(bundle.policy.title)} ` : '';
      const isCounted = COUNTED.test(source.path);
      // HTML has no numbers in its text.
      const numbered = source.end !== '.html' && !isCounted;
      const before = sourceWords(isCounted ? unnumbered(source.text) : source.text, source.end);
      const after = (title + bundleWords(bundle, {without: added, numbered})).trim();
      assert.ok(before === after, parting(before, after));
      const found = await inspect(JSON.stringify(bundle), '2026-11-24');
      assert.deepEqual(
        found.filter(({severity}) => severity === 'error'),
        [],
      );
    });
  }
});
