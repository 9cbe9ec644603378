import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {elementsOf} from '../../scripts/manifest/manifest.js';
import type {Manifest} from '../../scripts/manifest/types.js';
import {ROOT} from '../../scripts/run.js';

interface Tag {
  name: string;
  description: string;
  attributes: {name: string; values?: {name: string}[]; value?: {type: string}}[];
  events?: {name: string}[];
}

const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const elements = elementsOf(read<Manifest>('custom-elements.json'));
const properties = [
  ...new Set(elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name))),
].sort();
const namesOf = (list: readonly {name: string}[] = []) => list.map(({name}) => name);

const html = read<{tags: Tag[]}>('editor/vscode-html.json').tags;
const css = read<{properties: Tag[]}>('editor/vscode-css.json').properties;
const {contributions} = read<{
  contributions: {html: {elements: Tag[]}; css: {properties: Tag[]}};
}>('editor/web-types.json');

for (const [editor, tags, known] of [
  ['VS Code', html, css],
  ['JetBrains', contributions.html.elements, contributions.css.properties],
] as const) {
  describe(`what ${editor} knows`, () => {
    it('is every element with its attributes and their sentences', () => {
      assert.deepEqual(namesOf(tags), namesOf(elements.map(({tagName}) => ({name: tagName}))));
      for (const [at, {attributes = [], description = ''}] of elements.entries()) {
        assert.deepEqual(namesOf(tags[at]?.attributes), namesOf(attributes));
        assert.ok(tags[at]?.description.startsWith(description.slice(0, 40)));
      }
    });

    it('is every custom property, once', () => {
      assert.deepEqual(namesOf(known).sort(), properties);
    });
  });
}

describe('what editors offer as the value of an attribute', () => {
  it('are the words that it takes, and no type', () => {
    const offered = html.flatMap(({attributes}) =>
      attributes.flatMap(({values = []}) => namesOf(values)),
    );
    assert.ok(offered.includes('none'));
    for (const value of offered) assert.match(value, /^[\w-]+$/);
  });
});

describe('what JetBrains knows', () => {
  it('is the events of every element', () => {
    for (const [at, {events}] of elements.entries()) {
      assert.deepEqual(namesOf(contributions.html.elements[at]?.events), namesOf(events));
    }
  });
});
