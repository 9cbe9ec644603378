import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {
  customPropertiesIn,
  customPropertiesOf,
  modulesOf,
  ownModulesOf,
  sentences,
  sentencesIn,
} from '../../scripts/manifest/custom-properties.js';
import {elementsOf, publicTags, sourceOf} from '../../scripts/manifest/manifest.js';
import type {ElementDeclaration, Manifest, Said} from '../../scripts/manifest/types.js';
import {ROOT} from '../../scripts/run.js';
import {COMPACT_PARTS, CONTROL_PARTS} from '../../src/elements/choice-control/parts.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('custom-elements.json')) as Manifest;
const elements = elementsOf(manifest);

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesOf = (list: readonly Said[] = []) => sorted(list.map(({name}) => name));

const passedOn = new Map(Object.entries({CONTROL_PARTS, COMPACT_PARTS}));

const textOf = (files: Iterable<string>) =>
  [...files].map((file) => readFileSync(file, 'utf8')).join('\n');

/** What draws an element, without its style sheets, and without what is said of problems unless it says it. */
function drawnBy(tag: string): string {
  const files = [...ownModulesOf(tag)].filter((file) => !file.endsWith('.styles.ts'));
  const saysProblems = textOf(files.filter((file) => file.includes(`/${tag}/`))).includes(
    'this.renderProblem()',
  );
  return textOf(files.filter((file) => saysProblems || !file.endsWith('problems-node.ts')));
}

const partsIn = (source: string) =>
  sorted(
    [...source.matchAll(/\bpart(?:=|: |', )(?:"([\w -]+)"|'([\w -]+)')/g)].flatMap(([, a, b]) =>
      (a ?? b)!.split(' '),
    ),
  );

/** What is sent from the sources of an element, by the names of events. */
function eventsIn(source: string): string[] {
  const classes = [...source.matchAll(/new (\w+Event)\(/g)].map(([, name]) => name!);
  const own = classes.filter((name) => /^(Choice|Consent|Policy|Section)/.test(name));
  return sorted(
    own.map((name) =>
      name
        .replace(/Event$/, '')
        .replace(/\B[A-Z]/g, '-$&')
        .toLowerCase(),
    ),
  );
}

const docOf = (element: ElementDeclaration) => ({
  own: read(`src/elements/${element.tagName}/${element.tagName}.ts`),
});

describe('custom-elements.json', () => {
  it('has every element that a page can define, and no other', () => {
    assert.deepEqual(
      elements.map(({tagName}) => tagName),
      publicTags(),
    );
    const defined = manifest.modules.flatMap((module) =>
      module.exports.filter(({kind}) => kind === 'custom-element-definition'),
    );
    assert.deepEqual(namesOf(defined), publicTags());
    for (const {declaration} of defined) {
      const target = manifest.modules.find(({path}) => path === declaration.module);
      assert.ok(target?.declarations.some(({name}) => name === declaration.name));
    }
  });

  it('names modules that there are', () => {
    for (const {path} of manifest.modules) assert.ok(readFileSync(sourceOf(path)), path);
  });

  it('says something of all that it lists', () => {
    for (const element of elements) {
      const {tagName, description, attributes, members, events, slots, cssParts} = element;
      assert.ok(description, tagName);
      assert.match(description, /```html\n<[^]+```$/, `${tagName} has an example`);
      const lists = [attributes, members, events, slots, cssParts];
      for (const each of [...lists, element.cssProperties, element.cssStates].flat()) {
        assert.ok(!each || each.description, `<${tagName}> ${each?.name}`);
      }
    }
  });

  for (const element of elements) {
    const {tagName} = element;
    describe(`<${tagName}>`, () => {
      it('has the events that its sources send, each with its class', () => {
        const store = tagName === 'policy-bundle' ? read('src/context/stores.ts') : '';
        assert.deepEqual(namesOf(element.events), eventsIn(textOf(modulesOf(tagName)) + store));
        for (const {name, type} of element.events ?? []) {
          const event = read(`src/events/${name}-event.ts`);
          assert.ok(event.includes(`export class ${type?.text} `), `${name}: ${type?.text}`);
        }
      });

      it('has the parts that its sources name', () => {
        const list = /exportparts=\$\{(\w+)\}/.exec(drawnBy(tagName))?.[1];
        const passed = passedOn.get(list ?? '') ?? '';
        const control = passed.split(', ').filter(Boolean);
        const parts = partsIn(drawnBy(tagName));
        assert.deepEqual(namesOf(element.cssParts), sorted([...parts, ...control]));
      });

      it('has the states that its sources set', () => {
        const calls = [...drawnBy(tagName).matchAll(/setStates\(this(?:\.#host)?, \{([^}]*)\}/g)];
        const set = calls.flatMap(([, body]) => [...body!.matchAll(/(\w+):/g)]);
        assert.deepEqual(namesOf(element.cssStates), sorted(set.map(([, name]) => name!)));
      });

      it('has the custom properties that its style sheets read', () => {
        const used = customPropertiesIn(textOf(modulesOf(tagName)));
        assert.deepEqual(namesOf(element.cssProperties), sorted(used.map(({name}) => name)));
      });

      it('shows nobody what is private or static', () => {
        for (const {name, privacy} of element.members ?? []) {
          assert.ok(privacy === undefined || privacy === 'public', name);
          assert.ok(!/^[#_]|^(properties|styles)$/.test(name), name);
        }
        assert.ok(docOf(element).own.includes(`@tagname ${tagName}`));
      });
    });
  }
});

describe('what a choice control passes on', () => {
  it('is all of its parts but the heading, since the elements around it have one of their own', () => {
    const parts = partsIn(drawnBy('choice-control')).filter((name) => name !== 'heading');
    assert.deepEqual(sorted(CONTROL_PARTS.split(', ')), parts);
  });
});

describe('the custom properties', () => {
  it('have one default and one sentence each', () => {
    const says = sentences();
    for (const {name, default: value} of customPropertiesOf()) {
      assert.ok(value, `${name} has a default`);
      assert.ok(says.get(name), `${name} is explained`);
    }
    assert.deepEqual(sorted(says.keys()), namesOf(customPropertiesOf()));
  });

  it('are found with defaults that have brackets of their own', () => {
    const css =
      'a {color: var(--forthright-a, light-dark(\n #fff, rgb(0 0 0))); b: var(--forthright-b)}';
    assert.deepEqual(customPropertiesIn(css), [
      {name: '--forthright-a', default: 'light-dark( #fff, rgb(0 0 0))'},
      {name: '--forthright-b', default: ''},
    ]);
  });

  it('are explained in doc comments, over several lines too', () => {
    const doc =
      '/**\n * @cssprop [--forthright-a=1rem] - room above\n *   a link\n * @cssprop --forthright-b-c - text\n */';
    assert.deepEqual(
      [...sentencesIn(doc)],
      [
        ['--forthright-a', 'room above a link'],
        ['--forthright-b-c', 'text'],
      ],
    );
  });
});
