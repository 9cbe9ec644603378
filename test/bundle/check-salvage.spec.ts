import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {blockText} from '../../src/bundle/plain-text.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {edited, smallest, whole} from './bundles.js';

const CONTENT = ['policy', 'sections', 0, 'content'] as const;

/** @returns the blocks that are left of some content, and where something was wrong with it */
function saved(content: unknown[]): {blocks: unknown; text: string; paths: string[]} {
  const {bundle, problems} = check(edited(smallest(), [...CONTENT], content));
  const blocks = bundle?.policy.sections[0]?.content ?? [];
  return {
    blocks,
    text: blocks.map(blockText).join('|'),
    paths: problems.map(({path}) => path.replace('policy.sections[0].content', '')),
  };
}

describe('what check saves of text', () => {
  it('puts the children of a refused link in its place', () => {
    const {blocks, paths} = saved([
      {
        type: 'paragraph',
        children: [
          'a ',
          {type: 'link', url: 'javascript:x', children: ['b', {type: 'break'}]},
          ' c',
        ],
      },
    ]);
    assert.deepEqual(blocks, [{type: 'paragraph', children: ['a ', 'b', {type: 'break'}, ' c']}]);
    assert.deepEqual(paths, ['[0].children[1].url']);
  });

  it('puts what an unknown node holds in its place, however deep', () => {
    const {blocks, paths} = saved([
      {type: 'div', children: [{type: 'article', content: ['one', {type: 'code', value: 'two'}]}]},
      {type: 'h1', children: ['three ', {type: 'strong', children: [{type: 'u', value: 'four'}]}]},
    ]);
    assert.deepEqual(blocks, [
      'one',
      {type: 'code', value: 'two'},
      {type: 'paragraph', children: ['three ', {type: 'strong', children: ['four']}]},
    ]);
    assert.deepEqual(paths, [
      '[0].type',
      '[0].children[0].type',
      '[1].type',
      '[1].children[1].children[0].type',
    ]);
  });

  it('makes list items, rows and cells of what stands in their place', () => {
    const {text} = saved([
      {
        type: 'list',
        children: ['a', {type: 'paragraph', children: ['b']}, ['c'], {children: ['d']}],
      },
      {
        type: 'table',
        children: [['e', 'f'], {type: 'row', children: ['g', {type: 'b', value: 'h'}]}],
      },
      {type: 'definitionList', children: [{term: 'i', content: 'j'}]},
    ]);
    assert.equal(text, 'a\nb\nc\nd|e\tf\ng\th|i\nj');
  });

  it('keeps a node whose children cannot be read, and leaves out what is no text', () => {
    const {blocks, paths} = saved([{type: 'paragraph', children: 5}, 7, null, 'rest']);
    assert.deepEqual(blocks, [{type: 'paragraph', children: []}, 'rest']);
    assert.deepEqual(paths, ['[0].children', '[1]', '[2]']);
  });

  it('takes a string for a list of one', () => {
    const {blocks} = saved([{type: 'paragraph', children: 'words'}]);
    assert.deepEqual(blocks, [{type: 'paragraph', children: ['words']}]);
    assert.equal(saved([{type: 'paragraph', children: {type: 'b', value: 'c'}}]).text, 'c');
  });

  it('comes to an end with many refused links within each other', () => {
    let link: unknown = 'end';
    for (let i = 0; i < 12; i++) link = {type: 'link', url: 'data:x', children: [link]};
    const {text, paths} = saved([{type: 'paragraph', children: [link]}]);
    assert.equal(text, 'end');
    assert.equal(paths.length, 12);
  });

  it('keeps a section without a usable id or heading, under a name that shows it', () => {
    const {bundle} = check(
      edited(smallest(), ['policy', 'sections'], [{id: 'a b', content: ['kept']}]),
    );
    assert.deepEqual(bundle?.policy.sections, [
      {id: 'unnamed-sections-0', heading: [], content: ['kept']},
    ]);
  });
});

describe('what check saves of the rest', () => {
  const broken = (path: (string | number)[], value: unknown): PolicyBundle =>
    check(edited(whole(), path, value)).bundle!;

  it('leaves out a malformed part that may be left out, and a malformed item', () => {
    assert.equal(broken(['provider', 'url'], 'data:x').provider.url, undefined);
    assert.deepEqual(broken(['purposes', 0], 'x').purposes, whole().purposes!.slice(1));
    assert.equal(broken(['storage', 1, 'party'], 'both').storage!.length, 2);
    assert.deepEqual(
      broken(['practices', 0, 'audience'], ['a b', 'members']).practices![0]!.audience,
      ['members'],
    );
  });

  it('never lets a choice vanish that guards something', () => {
    const [, , choice] = broken(['choices', 2, 'kind'], 'fax').choices!;
    assert.deepEqual(choice, {...whole().choices![2], kind: 'consent'});
    assert.equal(broken(['choices', 1, 'kind'], 'fax').choices!.length, 2);
    assert.equal(broken(['choices', 2, 'label'], 5).choices![2]!.label, 'measure');
  });

  it('takes the stricter side where it cannot know', () => {
    assert.equal(broken(['regimes', 0, 'model'], 'opt-maybe').regimes![0]!.model, 'opt-in');
    assert.deepEqual(broken(['regimes', 0, 'models', 'measure'], 3).regimes![0]!.models, {
      measure: 'opt-in',
    });
    assert.equal(
      broken(['choices', 0, 'confirmation'], true).choices![0]!.confirmation,
      'double-opt-in',
    );
    assert.equal(broken(['choices', 0, 'startsAs'], 'on').choices![0]!.startsAs, 'denied');
    assert.equal(broken(['purposes', 0, 'required'], {}).purposes![0]!.required, undefined);
  });

  it('turns a condition that cannot be read into words, so that it does not hold by itself', () => {
    assert.equal(broken(['storage', 2, 'when'], {choise: 'x'}).storage![2]!.when, '…');
    assert.deepEqual(broken(['storage', 2, 'when'], {all: ['a', 5]}).storage![2]!.when, {
      all: ['a', '…'],
    });
    assert.equal(broken(['storage', 2, 'when'], {all: 5}).storage![2]!.when, '…');
  });

  it('shows the choices where the policy is missing, and the policy where the rest is', () => {
    const noPolicy = broken(['policy'], 'none');
    assert.deepEqual(noPolicy.policy, {title: '', language: 'und', sections: []});
    assert.equal(noPolicy.choices!.length, 3);
    const {bundle, problems} = check({policy: smallest().policy});
    assert.deepEqual(bundle, {
      format: 1,
      id: 'unnamed',
      provider: {name: ''},
      policy: smallest().policy,
    });
    assert.deepEqual(
      problems.map(({path}) => path),
      ['format', 'id', 'provider'],
    );
  });

  it('makes an id of a bundle that can be kept from one that cannot', () => {
    assert.equal(broken(['id'], 'Acme & Sons, Inc.').id, 'acme-sons-inc');
  });
});
