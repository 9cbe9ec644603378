import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {ROOT} from '../../scripts/run.js';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), {recursive: true})
    .map((name) => `docs/${String(name)}`)
    .filter((name) => name.endsWith('.md')),
];

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The anchors that headings get: lower case, without marks, spaces as hyphens. */
const anchorsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the links of our pages', () => {
  for (const page of PAGES) {
    it(`${page} leads to files and headings that there are`, () => {
      const text = read(page).replace(/```[^]*?```/g, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const file = path ? join(dirname(page), path) : page;
        assert.ok(existsSync(join(ROOT, file)), `${target}: no such file`);
        if (anchor) assert.ok(anchorsOf(file).includes(anchor), `${target}: no such heading`);
      }
    });
  }

  it('lead to every guide from the README', () => {
    const linked = PAGES.filter((page) => !/^README|decisions\//.test(page));
    for (const page of linked) assert.ok(read('README.md').includes(`](${page})`), page);
  });
});

describe('the source files that our pages name', () => {
  const files = ['src', 'scripts', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), {recursive: true}).map((name) => `${folder}/${String(name)}`),
  );

  for (const page of PAGES.filter((each) => !/decisions\/|languages|starters/.test(each))) {
    it(`are there: ${page}`, () => {
      for (const [, name = ''] of read(page).matchAll(/`([\w./-]+\.ts|[\w-]+(?:\/[\w-]+)+\/)`/g)) {
        const isThere = files.some((file) =>
          `/${file}${name.endsWith('/') ? '/' : ''}`.endsWith(`/${name}`),
        );
        assert.ok(isThere || existsSync(join(ROOT, name)), name);
      }
    });
  }
});
