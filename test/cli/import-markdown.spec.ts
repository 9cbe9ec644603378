import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {guard} from '../../src/bundle/guard.js';
import {importText, type About, type Imported} from '../../src/cli/import/import.js';
import type {Block, Section} from '../../src/bundle/types.js';
import {bundleWords, words} from './words.js';

const about: About = {name: 'policy', format: 'markdown', language: 'en', provider: 'Acme'};
const read = (text: string, more: Partial<About> = {}): Imported =>
  importText(text, {...about, ...more});
const sections = (text: string): Section[] => read(text).bundle.policy.sections;
const blocks = (text: string): Block[] => sections(`# Policy\n\n## One\n\n${text}`)[0]!.content!;
const outline = (all: readonly Section[]): unknown[] =>
  all.map(({id, sections: below}) => (below ? [id, outline(below)] : id));

describe('forthright import: sections and ids', () => {
  it('takes the title, nests sections and never skips a level', () => {
    const {bundle, titleTaken} = read('# Our policy\n\n## A\n\n#### B\n\nx\n\n## C\n\ny');
    assert.equal(bundle.policy.title, 'Our policy');
    assert.ok(titleTaken);
    assert.deepEqual(outline(bundle.policy.sections), [['a', ['b']], 'c']);
  });

  it('puts what stands before the first heading under one that it tells of', () => {
    const {bundle, added, notes} = read('# Policy\n\nHello.\n\n## Data\n\nx');
    assert.deepEqual(outline(bundle.policy.sections), ['introduction', 'data']);
    assert.deepEqual(added, ['introduction']);
    assert.ok(notes.some((note) => note.includes('"Introduction", which was added')));
    assert.equal(
      read('# P\n\nHallo.\n\n## D\n\nx', {language: 'de-AT'}).bundle.policy.sections[0]!.heading[0],
      'Einleitung',
    );
  });

  it('makes ids of words, the same wherever a section stands', () => {
    const before = outline(sections('# P\n\n## 1. Data\n\na\n\n## 2. Who we are\n\nb'));
    const after = outline(
      sections('# P\n\n## 1. New\n\nc\n\n## 2. Data\n\na\n\n## 3. Who we are\n\nb'),
    );
    assert.deepEqual(before, ['data', 'who-we-are']);
    assert.deepEqual(after, ['new', 'data', 'who-we-are']);
  });

  it('gives the second of one name a suffix, and ids to words of every script', () => {
    const ids = outline(
      sections('# P\n\n## Data\n\na\n\n## Data\n\nb\n\n## 個人情報\n\nc\n\n## Über uns\n\nd'),
    );
    assert.deepEqual(ids.slice(0, 2), ['data', 'data-2']);
    assert.match(String(ids[2]), /^s-[a-z0-9]+$/);
    assert.equal(ids[3], 'uber-uns');
  });

  it('keeps ids that the source states, and leads its links there', () => {
    const [one] = sections(
      '# P\n\n## Data {#what-we-keep}\n\n[below](#mine) [here](#what-we-keep) [gone](#gone)\n\n<a id="mine"></a>Mine.',
    );
    assert.equal(one!.id, 'what-we-keep');
    assert.deepEqual(one!.heading, ['Data']);
    const [line, clause] = one!.content as unknown as [{children: unknown[]}, {id: string}];
    assert.deepEqual(
      line.children.filter((part) => typeof part === 'object'),
      [
        {type: 'crossReference', to: 'mine', content: ['below']},
        {type: 'crossReference', to: 'what-we-keep', content: ['here']},
        {type: 'crossReference', to: 'gone', content: ['gone'], absentInSource: true},
      ],
    );
    assert.equal(clause.id, 'mine');
  });

  it('leads links to rows of tables, and to the beginning', () => {
    const [one] = sections(
      '# P\n\n## One\n\n[row](#r) [top](#p)\n\n| A |\n|---|\n| <a id="r"></a>x |',
    );
    const [line, table] = one!.content as unknown as [{children: unknown[]}, {children: unknown[]}];
    assert.deepEqual(line.children, [
      {type: 'crossReference', to: 'r', content: ['row']},
      ' ',
      {type: 'crossReference', to: 'one', content: ['top']},
    ]);
    assert.deepEqual(table.children[1], {type: 'tableRow', id: 'r', children: ['x']});
  });

  it('leads links to the names that others make of headings', () => {
    const [one] = sections("# P\n\n## What's new & old\n\n[up](#whats-new--old)");
    assert.deepEqual(one!.content, [
      {
        type: 'paragraph',
        children: [{type: 'crossReference', to: 'whats-new-old', content: ['up']}],
      },
    ]);
  });

  it('gives a heading without words those of the line below it', () => {
    const [one] = sections('# P\n\n## \n\nMembers: \n\nText.');
    assert.deepEqual(one, {id: 'members', heading: ['Members:'], content: ['Text.']});
  });

  it('takes lines in bold type for headings where there are no others', () => {
    assert.deepEqual(
      outline(
        sections('# P\n\n**Data**\n\nText.\n\n**Security**\n\nText.\n\n**We keep all.**\n\nText.'),
      ),
      ['data', 'security'],
    );
  });

  it('takes a text without any heading', () => {
    const {bundle, notes} = read('Just a sentence.');
    assert.deepEqual(outline(bundle.policy.sections), ['introduction']);
    assert.ok(notes.some((note) => note.startsWith('no heading was found')));
  });
});

describe('forthright import: blocks', () => {
  it('keeps lists, their first number and what is nested in them', () => {
    assert.deepEqual(blocks('6. six\n7. seven\n   - below'), [
      {
        type: 'list',
        ordered: true,
        start: 6,
        children: [
          'six',
          {type: 'listItem', children: ['seven', {type: 'list', children: ['below']}]},
        ],
      },
    ]);
  });

  it('keeps tables with missing cells, and cells beyond the header', () => {
    const row = (...children: unknown[]) => ({type: 'tableRow', children});
    assert.deepEqual(blocks('| A | B |\n|---|---|\n| one |\n| two | three | four |'), [
      {
        type: 'table',
        children: [row('A', 'B', ''), row('one', '', ''), row('two', 'three', 'four')],
      },
    ]);
  });

  it('keeps quotes, code, rules and hard breaks', () => {
    assert.deepEqual(blocks('> q\n\n```js\na=1\n```\n\n* * *\n\nAcme  \nStreet 1\n\n`x`'), [
      {type: 'blockquote', children: ['q']},
      {type: 'code', value: 'a=1'},
      {type: 'thematicBreak'},
      {type: 'paragraph', children: ['Acme', {type: 'break'}, 'Street 1']},
      {type: 'paragraph', children: [{type: 'inlineCode', value: 'x'}]},
    ]);
  });

  it('keeps HTML as words and structure, never as markup', () => {
    const [table, line, unknown, comment] = blocks(
      '<table><tr><th>N</th></tr><tr><td><b onclick="x()">id</b></td></tr></table>\n\n<u>Hi</u> <a href="javascript:x()">go</a>\n\nWrite to <your name>.\n\n<!-- secret -->After.',
    );
    assert.deepEqual(table, {
      type: 'table',
      children: [
        {type: 'tableRow', children: ['N']},
        {
          type: 'tableRow',
          children: [{type: 'tableCell', children: [{type: 'strong', children: ['id']}]}],
        },
      ],
    });
    assert.equal(line, 'Hi go');
    assert.equal(unknown, 'Write to <your name>.');
    assert.equal(comment, 'After.');
  });

  it('leaves out what runs, and says so', () => {
    const {bundle, notes} = read('# P\n\nA\n\n<script>alert(1)</script>\n\nB');
    assert.equal(bundleWords(bundle, {without: ['introduction']}), 'A B');
    assert.ok(notes.some((note) => note.includes('<script> was left out')));
  });

  for (const tag of ['script', 'textarea', 'title', 'iframe', '!--']) {
    it(`loses nothing behind an open <${tag}>`, () => {
      const {bundle} = read(`# P\n\nbefore <${tag}> between\n\n## Two\n\nafter`);
      assert.match(bundleWords(bundle), /before .*between Two after$/);
    });
  }

  it('reads links of every kind, footnotes and pictures', () => {
    assert.deepEqual(
      blocks(
        '[a](https://a.example "A") [b][ref] <https://c.example> ![Seal](s.png) n[^1]\n\n[^1]: Note.\n\n[ref]: /b',
      ),
      [
        {
          type: 'paragraph',
          children: [
            {type: 'link', url: 'https://a.example', title: 'A', children: ['a']},
            ' ',
            {type: 'link', url: '/b', children: ['b']},
            ' ',
            {type: 'link', url: 'https://c.example', children: ['https://c.example']},
            ' Seal n[1]',
          ],
        },
        '[1] Note.',
      ],
    );
  });

  it('leaves no link without words, but the words of its title', () => {
    assert.deepEqual(blocks('x [](https://a.example) y'), ['x y']);
    assert.deepEqual(blocks('[](https://a.example "TRUSTe seal")'), [
      {
        type: 'paragraph',
        children: [
          {type: 'link', url: 'https://a.example', title: 'TRUSTe seal', children: ['TRUSTe seal']},
        ],
      },
    ]);
  });

  it('unescapes names of cookies', () => {
    assert.deepEqual(blocks('\\_ga and \\_\\_stripe\\_sid'), ['_ga and __stripe_sid']);
  });

  it('moves up what is nested too deeply, and keeps its words', () => {
    const lines = Array.from({length: 40}, (_, at) => `${'  '.repeat(at)}- level ${at}`);
    const {bundle, notes} = read(`# P\n\n## One\n\n${lines.join('\n')}`);
    assert.ok(guard(bundle));
    assert.equal(bundleWords(bundle), words(`One ${lines.join('\n')}`));
    assert.ok(notes.some((note) => note.includes('nested too deeply')));
  });

  it('takes front matter for what it is', () => {
    const {bundle, notes} = read(
      '---\ntitle: Our policy\nlang: en_GB\nversion: 3\nupdated: 2024-05-06\nlayout: legal\n---\n\nText.',
      {language: undefined},
    );
    const {title, language, version, revisedOn} = bundle.policy;
    assert.deepEqual([title, language, version], ['Our policy', 'en-GB', '3']);
    assert.equal((revisedOn as {on: string}).on, '2024-05-06');
    assert.ok(notes.includes('left out of the lines above the text: layout'));
  });

  it('takes rules around a text for rules', () => {
    const {bundle} = read('---\n\nSee: this.\n\n---\n\nThat.');
    assert.equal(bundleWords(bundle, {without: ['introduction']}), 'See this That');
  });

  it('takes broken front matter for none', () => {
    const {notes} = read('---\na: [\n---\n\nText.');
    assert.ok(notes.some((note) => note.includes('could not be read')));
  });
});
