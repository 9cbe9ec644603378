import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {inspect} from '../../src/cli/check/inspect.js';
import {forthright} from './terminal.js';

type Json = Readonly<Record<string, unknown>>;

const codeOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!);

describe('docs/authoring.md', () => {
  const text = readFileSync('docs/authoring.md', 'utf8');

  it('leads from its document to a bundle in which nothing is wrong', async () => {
    const [markdown] = codeOf(text, 'markdown');
    const [command] = codeOf(text, 'sh');
    const options = /privacy\.json (.*)$/m
      .exec(command!)![1]!
      .replaceAll('"Acme Post"', 'Acme-Post');
    const {out, code} = await forthright(['import', '-', ...options.split(' ')], markdown);
    assert.equal(code, 0);
    const bundle = JSON.parse(out) as PolicyBundle;
    assert.deepEqual(
      bundle.policy.sections.map(({id}) => id),
      ['introduction', 'your-letters', 'counting-visits', 'news'],
    );
    const parts = codeOf(text, 'json').map((code) => JSON.parse(code) as Json);
    assert.ok(parts.length >= 8);
    const whole = parts.reduce(
      (all, part) => ({
        ...all,
        ...part,
        policy: {...(all.policy as Json), ...(part.policy as Json)},
      }),
      bundle as Json,
    );
    assert.deepEqual(await inspect(JSON.stringify(whole), '2026-01-01'), []);
  });
});

describe('docs/starters.md', () => {
  const text = readFileSync('docs/starters.md', 'utf8');

  for (const name of readdirSync('demo/starters')) {
    it(`pastes ${name} whole, which has at most 60 lines and nothing wrong`, async () => {
      const json = readFileSync(`demo/starters/${name}/privacy.json`, 'utf8');
      const page = readFileSync(`demo/starters/${name}/index.html`, 'utf8');
      assert.ok(codeOf(text, 'json').includes(json));
      assert.ok(codeOf(text, 'html').includes(page));
      assert.ok(json.trimEnd().split('\n').length <= 60);
      assert.deepEqual(await inspect(json, '2026-01-01'), []);
    });
  }
});
