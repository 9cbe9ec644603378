import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';

/** What a file of src has `watch` look for, by selector. */
function watched(file: string): string[] {
  const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  const [, uses = ''] = text.split('watch({');
  return [...uses.matchAll(/^ {2}'([^']+)':/gm)].map(([, selector]) => selector!);
}

it('the entry looks for all that the rest of the library can draw', () => {
  const rest = watched('rest.ts');
  assert.ok(rest.length > 5);
  const there = watched('forthright.ts').join();
  for (const selector of rest) {
    // It looks for any script that waits, of whose keys the rest knows.
    const sought = selector.startsWith('script') ? 'script[type="text/plain"]' : selector;
    assert.ok(there.split(/,(?!\[)/).includes(sought), selector);
  }
});
