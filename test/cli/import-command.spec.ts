import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {plainText} from '../../src/bundle/plain-text.js';
import type {PolicyBundle, Section} from '../../src/bundle/types.js';
import {forthright} from './terminal.js';

let folder: string;
const path = (name: string) => join(folder, name);
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(path(name), content);
  return path(name);
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forthright-import-'));
});
after(() => rm(folder, {recursive: true}));

const MARKDOWN = '# Our policy\n\n## Data\n\nWe keep nothing.\n';
const headings = (sections: readonly Section[]) => sections.map(({heading}) => plainText(heading));

describe('forthright import on the command line', () => {
  it('writes a bundle that passes the check, and says what is left to do', async () => {
    const source = await file('policy.md', MARKDOWN);
    const output = path('privacy.json');
    const {code, out, error} = await forthright(
      ['import', source, '-o', output].concat(['--provider', 'Acme Ltd', '--language', 'en']),
    );
    assert.equal(out, '');
    assert.match(error, /^"Our policy": 1 section\.\n/);
    assert.match(error, /Practices, purposes, storage and choices are left to you/);
    assert.equal(code, 0);
    const bundle = JSON.parse(await readFile(output, 'utf8')) as PolicyBundle;
    assert.equal(bundle.id, 'acme-ltd');
    assert.equal((await forthright(['check', '--strict', output])).code, 0);
  });

  it('never overwrites a file, unless told to', async () => {
    const source = await file('again.md', MARKDOWN);
    const output = await file('mine.json', 'mine');
    const {code, error} = await forthright(['import', source, '-o', output]);
    assert.match(error, /mine\.json is there already; --force/);
    assert.equal(code, 2);
    assert.equal(await readFile(output, 'utf8'), 'mine');
    assert.equal((await forthright(['import', source, '-o', output, '--force'])).code, 0);
    assert.match(await readFile(output, 'utf8'), /"Our policy"/);
  });

  it('prints the bundle where no file is named', async () => {
    const {out, code} = await forthright(['import', '-', '--id', 'acme'], MARKDOWN);
    assert.equal((JSON.parse(out) as PolicyBundle).id, 'acme');
    assert.equal(code, 0);
  });

  it('tells HTML by its end or its beginning, and takes words alone from it', async () => {
    const html =
      '<!doctype html><html lang="de"><title>Seite</title><style>p{}</style><body><h1>Datenschutz</h1><h2 id="x">Daten</h2><p>Wir <b>speichern</b><script>x()</script> nichts.<br>Nie.</p><dl><dt>Cookie<dd>Datei</dl></body>';
    const {out} = await forthright(['import', '-'], html);
    const {policy} = JSON.parse(out) as PolicyBundle;
    assert.deepEqual([policy.title, policy.language], ['Datenschutz', 'de']);
    assert.deepEqual(policy.sections, [
      {
        id: 'x',
        heading: ['Daten'],
        content: [
          {
            type: 'paragraph',
            children: [
              'Wir ',
              {type: 'strong', children: ['speichern']},
              ' nichts.',
              {type: 'break'},
              'Nie.',
            ],
          },
          {type: 'definitionList', children: [{term: ['Cookie'], content: ['Datei']}]},
        ],
      },
    ]);
  });

  it('reads plain text: short lines are headings, stars are stars', async () => {
    const text =
      'Privacy policy\n\nWe care, and we say so in a sentence that is long.\n\nWhat we keep\nWe keep *nothing* at all, and never did so before today.\n\nTHIRD PARTIES\n- none of them\n- not one\n';
    const {out} = await forthright(['import', await file('policy.txt', text)]);
    const {policy} = JSON.parse(out) as PolicyBundle;
    assert.equal(policy.title, 'Privacy policy');
    assert.deepEqual(headings(policy.sections), ['Introduction', 'What we keep', 'THIRD PARTIES']);
    assert.deepEqual(policy.sections[1]!.content, [
      'We keep *nothing* at all, and never did so before today.',
    ]);
    assert.deepEqual(policy.sections[2]!.content, [
      {type: 'list', children: ['none of them', 'not one']},
    ]);
  });

  it('joins lines of plain text that were broken to a width', async () => {
    const line = 'We describe here what happens with your data when you use';
    const {out} = await forthright(
      ['import', '-', '--format', 'text'],
      `${line}\n${line}\n${line}\n${line}\nthe shop.\n`,
    );
    const [section] = (JSON.parse(out) as PolicyBundle).policy.sections;
    assert.deepEqual(section!.content, [`${line} ${line} ${line} ${line} the shop.`]);
  });

  for (const [name, content, reason] of [
    ['empty.md', '', /is empty/],
    ['blank.md', ' \n\n', /is empty/],
    ['comment.md', '<!-- nothing -->', /has no words/],
    ['binary.md', new Uint8Array([0, 1, 2, 3]), /is no text/],
    ['policy.docx', 'PK\u0003\u0004', /word processor\? Save it as HTML/],
    ['latin.md', Buffer.from('# Datenschutzerkl\u00e4rung', 'latin1'), /not in UTF-8/],
    ['deep.html', '<div>'.repeat(30_000) + 'x', /nested too deeply/],
  ] as const) {
    it(`refuses ${name} and writes nothing`, async () => {
      const output = path(`${name}.json`);
      const {code, error} = await forthright(['import', await file(name, content), '-o', output]);
      assert.match(error, reason);
      assert.equal(code, 2);
      await assert.rejects(readFile(output));
    });
  }

  it('stops reading 50 MB at the limit', async () => {
    const {code, error} = await forthright(['import', '-'], 'word '.repeat(10_000_000));
    assert.match(error, /larger than 16 MiB/);
    assert.equal(code, 2);
  });

  it('says what is wrong with the call', async () => {
    for (const [args, reason] of [
      [['import'], /Which one file/],
      [['import', 'a', 'b'], /Which one file/],
      [['import', '-', '--format', 'docx'], /no format "docx"/],
      [['import', '-', '--id', 'Not An Id'], /cannot become a bundle: expected an id/],
      [['import', '-', '--language', 'english language'], /expected a language tag/],
      [['import', '-', '-o', '/nowhere/at/all.json'], /cannot be written/],
    ] as const) {
      const {code, error} = await forthright([...args], MARKDOWN);
      assert.match(error, reason);
      assert.equal(code, 2);
    }
  });
});
