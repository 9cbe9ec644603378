import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {describe, it} from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | {types: string; default: string}>;
};

/** Runs a module in a Node of its own, far from the tests' TypeScript loader. */
const inNode = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {encoding: 'utf8'});

const names = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length));

/** Every name that the package can be imported by. */
const specifiers = Object.keys(manifest.exports).flatMap((key) => {
  if (key === './define/*')
    return names('dist/define', '.js').map((tag) => `forthright/define/${tag}`);
  if (key === './integrations/*')
    return names('dist/integrations', '.js').map((name) => `forthright/integrations/${name}`);
  if (key === './jsx/*') return names('dist/jsx', '.js').map((name) => `forthright/jsx/${name}`);
  const [, folder] = /^\.\/(schema|editor)\/\*\.json$/.exec(key) ?? [];
  if (folder) return names(folder, '.json').map((name) => `forthright/${folder}/${name}.json`);
  return `forthright${key.slice(1)}`;
});

/** What npm would publish. */
const packed = (
  JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{files: {path: string}[]}]
)[0].files.map(({path}) => path);

describe('the files that a page fetches', () => {
  const files = readdirSync('dist/cdn', {recursive: true}).map(String);

  it('carry no word that filter lists block', () => {
    assert.ok(files.includes('forthright.js'));
    assert.deepEqual(
      files.filter((name) => /cookie|consent|privacy|gdpr/i.test(name)),
      [],
    );
  });

  it('bring the licences of what is bundled', () => {
    const licences = readFileSync('dist/cdn/LICENSES.txt', 'utf8');
    assert.match(licences, /^lit-html \d/m);
    assert.match(licences, /Copyright \(c\) 2017 Google LLC/);
  });

  it('have source maps that lead to where a word of theirs is written', () => {
    const read = new Map<string, string[]>();
    const linesOf = (name: string) => {
      const lines = read.get(name) ?? readFileSync(join('dist/cdn', name), 'utf8').split('\n');
      read.set(name, lines);
      return lines;
    };
    for (const name of files.filter((each) => each.endsWith('.js.map'))) {
      const map = new SourceMap(JSON.parse(linesOf(name).join('\n')) as SourceMapPayload);
      const found = linesOf(name.slice(0, -'.map'.length)).flatMap((text, line) =>
        [...text.matchAll(/"([a-z][\w-]{7,})"/g)].map(({1: word = '', index}) => {
          const at = map.findEntry(line, index);
          if (!('originalSource' in at) || !at.originalSource) return false;
          return !!linesOf(at.originalSource)[at.originalLine]?.includes(word);
        }),
      );
      // A minifier puts some words together, so not every one is where it was.
      const share = found.filter(Boolean).length / found.length;
      if (found.length >= 5) assert.ok(share > 0.25, `${name}: ${share}`);
    }
  });

  it('are built from the production code of Lit', () => {
    for (const name of files.filter((each) => each.endsWith('.js'))) {
      assert.doesNotMatch(readFileSync(join('dist/cdn', name), 'utf8'), /Lit is in dev mode/, name);
    }
  });
});

describe('the package', () => {
  for (const specifier of specifiers) {
    it(`has ${specifier}`, () => {
      const path = inNode(`console.log(import.meta.resolve(${JSON.stringify(specifier)}))`).trim();
      const file = path.slice(path.indexOf('/', 'file://'.length) + process.cwd().length + 1);
      assert.ok(packed.includes(file), `${file} is published`);
    });
  }

  it('gives its classes without a DOM, and registers none of them', () => {
    const code = `
      const {PrivacyPolicy} = await import('forthright');
      console.log(typeof PrivacyPolicy, globalThis.customElements?.get('privacy-policy'));`;
    assert.equal(inNode(code).trim(), 'function undefined');
  });

  it('registers a tag by its own module, and all of them by forthright/define', () => {
    const tags = names('dist/define', '.js').filter((name) => name.includes('-'));
    for (const [module, expected] of [
      ...tags.map((tag) => [`forthright/define/${tag}`, [tag]] as const),
      ['forthright/define', tags] as const,
    ]) {
      // Lit brings the registry of a server.
      const code = `
        await import('lit');
        await import(${JSON.stringify(module)});
        console.log(${JSON.stringify(tags)}.filter((tag) => customElements.get(tag)).join());`;
      const registered = inNode(code).trim().split(',');
      for (const tag of expected) assert.ok(registered.includes(tag), `${module} registers ${tag}`);
    }
  });

  it('publishes what is used, and nothing of the house', () => {
    for (const path of ['LICENSE', 'README.md', 'CHANGELOG.md', 'custom-elements.json']) {
      assert.ok(packed.includes(path), path);
    }
    assert.deepEqual(
      packed.filter((path) => !/^(dist|src|schema|editor)\/|^[^/]+$/.test(path)),
      [],
    );
    assert.deepEqual(
      packed.filter((path) => /\.config\.js$|tsconfig|^\./.test(path)),
      [],
    );
  });

  it('publishes the sources that its source maps lead to', () => {
    const maps = packed.filter((path) => path.endsWith('.map') && !path.startsWith('dist/cdn/'));
    assert.ok(maps.length > 0);
    for (const map of maps) {
      const {sources} = JSON.parse(readFileSync(map, 'utf8')) as {sources: string[]};
      for (const source of sources) {
        const path = normalize(join(dirname(map), source));
        assert.ok(packed.includes(path), `${map} leads to ${path}`);
      }
    }
  });
});
