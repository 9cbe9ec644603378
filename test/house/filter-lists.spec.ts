import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {parseHTML} from '../support/markup.js';

const files = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const read = (path: string) => readFileSync(path, 'utf8');

/** Address patterns of filter lists: those that were met, and the words that all of them are made of. */
const BLOCKED_URLS = [
  /\/(?:cookie|consent|privacy|gdpr|ccpa)-?_?(?:banner|bar|notice|policy|popup|consent|manager|prompt|law|info)/i,
  /[/_.-](?:cookieconsent|cookiebar|cookiebanner|cookielaw|eucookie|euconsent|tarteaucitron|klaro)[/_.-]/i,
  /\/consent-banner-/i,
  /\/privacy-policy\.js/i,
  /cookie|consent|privacy|gdpr|ccpa/i,
];

/** What "I still don't care about cookies", EasyList Cookie and Fanboy's lists hide by tag. */
const HIDDEN_TAGS =
  /^(?:cookie-(?:consent|policy|banner|bar|notice|law|popup|message|warning)|cookies-?\w*|gdpr-\w+|consent-(?:manager|popup|modal|dialog|overlay|notice)|privacy-(?:banner|notice|popup|bar)|cmp-\w+|app-cookie\w*)$/;

/** Any id or class with one of these words is hidden by one list or another. */
const HIDDEN_NAMES = /cookie|consent|privacy|gdpr|ccpa/i;

const tags = readdirSync('src/define').map((name) => name.replace(/\.ts$/, ''));

describe('names that filter lists act on', () => {
  it('are none of the files that a page fetches', () => {
    const shipped = files('dist/cdn').map((path) => path.replace('dist/cdn', '/forthright'));
    assert.ok(shipped.includes('/forthright/forthright.js'));
    for (const path of shipped) {
      for (const pattern of BLOCKED_URLS) assert.doesNotMatch(path, pattern);
    }
  });

  it('are none of the addresses that shipped code asks for', () => {
    const asked = files('dist/cdn')
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [
        ...read(path).matchAll(/(?:import\(|from|import)\s*["'`]([^"'`]+)["'`]/g),
      ])
      .map(([, address]) => address!);
    assert.ok(asked.length > 10, 'chunks ask for each other');
    for (const address of asked) assert.doesNotMatch(address, /cookie|consent|privacy|gdpr|ccpa/i);
  });

  it('are none of our tags', () => {
    assert.ok(tags.includes('cookie-disclosure'));
    for (const tag of [...tags, 'choice-control']) assert.doesNotMatch(tag, HIDDEN_TAGS);
  });

  it('are no class, and no id but that of a section, that the library gives in the light DOM', () => {
    // Elements draw in shadow roots, which lists do not reach; what an element sets on itself they do.
    const own = files('src/elements').flatMap((path) =>
      [
        ...read(path).matchAll(
          /\bthis\.(?:id|className)\s*=|\bthis\.classList\.|\bthis\.setAttribute\(\s*'(?:id|class)'/g,
        ),
      ].map(([code]) => `${path}: ${code}`),
    );
    assert.deepEqual(own, []);
  });

  it('are no id or class around our elements, in the demo and in what the docs recommend', () => {
    const pages = files('demo').filter((path) => path.endsWith('.html'));
    const docs = ['README.md', ...files('docs').filter((path) => path.endsWith('.md'))];
    const fenced = docs.flatMap((path) =>
      [...read(path).matchAll(/^```html\n(.*?)^```/gms)].map(([, code]) => [path, code!] as const),
    );
    assert.ok(pages.length > 2 && fenced.length > 0);
    const markup = [...pages.map((path) => [path, read(path)] as const), ...fenced];
    for (const [path, code] of markup) {
      for (const {tag, attributes} of parseHTML(code)) {
        for (const name of ['id', 'class']) {
          assert.doesNotMatch(attributes[name] ?? '', HIDDEN_NAMES, `${path}: <${tag} ${name}>`);
        }
        // A bundle may be called privacy.json, which no list blocks; what they do block it may not.
        for (const address of [attributes['data-bundle'], attributes['src'], attributes['href']]) {
          const isFetched = tag !== 'a' && address !== undefined;
          for (const pattern of isFetched ? BLOCKED_URLS.slice(0, -1) : []) {
            assert.doesNotMatch(address!, pattern, `${path}: <${tag}> of ${address}`);
          }
        }
        if (tag === 'script' || (tag === 'link' && attributes['rel'] === 'stylesheet')) {
          const address = attributes['src'] ?? attributes['href'] ?? '';
          assert.doesNotMatch(address, HIDDEN_NAMES, `${path}: <${tag}> of ${address}`);
        }
      }
    }
  });
});
