import {expect} from '@open-wc/testing';

import type {Block, Inline, PolicyBundle} from '../../src/bundle/types.js';
import {MARKUP, withText} from '../support/hostile.js';
import {all, find, policyBundle, rootOf, settled, shown, wordsOf} from '../support/policy.js';

const ran = () => (globalThis as {ran?: number}).ran;

/** One of every kind of node, and of every part around the text. */
const everything = (): PolicyBundle =>
  policyBundle(
    {
      archivedOn: '2020-01-01',
      provenance: ['From ', {type: 'strong', children: ['there']}],
      version: 'v1',
      sections: [
        {
          id: 'a',
          heading: ['A'],
          number: '1',
          summary: 'In short.',
          content: [
            'Plain.',
            {type: 'blockquote', children: ['Quoted.']},
            {type: 'code', value: 'code'},
            {type: 'list', children: ['item', {type: 'listItem', children: ['deeper']}]},
            {type: 'table', children: [{type: 'tableRow', children: ['cell']}]},
            {type: 'definitionList', children: [{term: ['term'], content: ['meaning']}]},
            {
              type: 'paragraph',
              children: [
                {type: 'emphasis', children: ['em']},
                {type: 'link', url: 'https://x.example/', title: 'title', children: ['link']},
                {type: 'inlineCode', value: 'code'},
                {type: 'sic', source: 'x', display: 'y'},
                {type: 'about', ref: 'p', content: ['about']},
              ],
            },
          ],
        },
      ],
      surroundings: [{kind: 'seal', content: ['seal']}],
    },
    {
      provider: {name: 'P', legalName: 'L', alternateNames: ['N'], address: 'street'},
      practices: [
        {
          id: 'p',
          at: 'a',
          does: 'collect',
          how: 'never',
          says: ['said'],
          source: 'source',
          exceptions: [{id: 'e', label: 'label', says: 'but', when: 'words'}],
          tensions: [{says: 'tension'}],
        },
      ],
      audiences: [{id: 'x', name: 'audience'}],
      terms: [{id: 't', term: 'term', definition: 'definition', party: 'party'}],
      laws: [{id: 'l', name: 'law', canonicalName: 'canonical', ref: 'ref'}],
      attachments: [{id: 'd', title: 'title', mediaType: 'type', partOf: 'part'}],
      rights: [{id: 'r', says: 'right', how: 'how'}],
      contacts: [{id: 'c', by: 'post', value: 'street', label: 'label', for: ['topic']}],
    },
  );

describe('a policy with hostile words', () => {
  it('shows markup as what it is, in every place', async () => {
    const bundle = withText(everything(), MARKUP) as PolicyBundle;
    const policy = await shown(bundle);
    await settled();
    expect(ran()).to.equal(undefined);
    expect(all(policy, 'img, script, svg')).to.have.length(0);
    const plain = await shown(everything());
    const tags = (root: Element) => all(root, 'article *').map(({localName}) => localName);
    expect(tags(policy).filter((tag) => tag !== 'bdi')).to.deep.equal(
      tags(plain).filter((tag) => tag !== 'bdi'),
    );
    expect(wordsOf(find(policy, 'h1'))).to.contain('<img src=x');
    expect(wordsOf(find(policy, '[part=closing]')).split('onerror=').length).to.be.above(10);
  });

  it('draws as deep as the guard lets it', async () => {
    let block: Block = 'Core.';
    let inline: Inline = 'Core.';
    for (let at = 0; at < 10; at += 1) {
      block = {type: 'blockquote', children: [block]};
      inline = {type: 'strong', children: [inline]};
    }
    const content: Block[] = [block, {type: 'paragraph', children: [inline]}];
    const policy = await shown(policyBundle({sections: [{id: 'a', heading: ['A'], content}]}));
    expect(all(policy, 'blockquote')).to.have.length(10);
    expect(all(policy, 'strong')).to.have.length(10);
  });

  it('clobbers nothing by its ids, whatever they are called', async () => {
    const ids = ['body', 'head', 'location', 'getElementById', 'children', 'style', 'complete'];
    const sections = ids.map((id) => ({id, heading: [id], content: ['Text.']}));
    const policy = await shown(policyBundle({sections}));
    expect(all(policy, '.s').map(({id}) => id)).to.deep.equal(ids);
    expect(document.body.localName).to.equal('body');
    expect(document.getElementById('location')).to.be.null;
  });

  it('keeps directions apart: names of others stand in isolation', async () => {
    const policy = await shown(policyBundle({}, {provider: {name: 'ספק (חברה)'}}));
    const name = find(policy, 'header dd bdi');
    expect(wordsOf(name)).to.equal('ספק (חברה)');
    expect(getComputedStyle(name).unicodeBidi).to.equal('isolate');
  });

  it('is fast on words that would make a pattern slow', async () => {
    const children = ['a.'.repeat(50_000), 'a-'.repeat(50_000), 'é'.repeat(100_000)];
    const link = (text: string): Inline => ({
      type: 'link',
      url: 'https://x.example',
      children: [text],
    });
    const content: Block[] = [{type: 'paragraph', children: children.map(link)}];
    const start = performance.now();
    const policy = await shown(policyBundle({sections: [{id: 'a', heading: ['A'], content}]}));
    expect(performance.now() - start).to.be.below(2000);
    expect(rootOf(policy).querySelectorAll('#a p>a')).to.have.length(3);
  });
});
