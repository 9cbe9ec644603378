import {expect, fixture} from '@open-wc/testing';
import {html, nothing, render} from 'lit';

import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {Inline} from '../../src/bundle/types.js';
import {inlineNodes, type ProseContext} from '../../src/elements/shared/prose.js';
import {prose} from '../../src/elements/shared/prose-template.js';
import {policyBundle, wordsOf} from '../support/policy.js';
import {english} from '../support/words.js';

function contextOf(href?: string): ProseContext {
  const bundle = policyBundle(
    {sections: [{id: 'a', heading: ['A']}]},
    {terms: [{id: 't', term: 'T', definition: 'Meaning.'}]},
  );
  return {
    bundle,
    index: new BundleIndex(bundle),
    words: english,
    hrefFor: (anchor) => href && href + anchor,
  };
}
const words: Inline[] = [
  'See ',
  {type: 'crossReference', to: 'a', content: ['there']},
  ' about ',
  {type: 'term', ref: 't', content: ['it']},
  {type: 'about', ref: 'p', content: ['.']},
];

describe('words of a bundle', () => {
  it('are nodes, with links where somebody knows where they lead', async () => {
    const line = await fixture<HTMLElement>(html`<p></p>`);
    line.append(inlineNodes(words, contextOf('/policy#')));
    expect(wordsOf(line)).to.equal('See there about it.');
    const links = [...line.querySelectorAll('a')].map((each) => each.getAttribute('href'));
    expect(links).to.deep.equal(['/policy#a', '/policy#terms:t']);
    line.replaceChildren(inlineNodes(words, contextOf()));
    expect(line.querySelector('a')).to.be.null;
    expect(wordsOf(line)).to.equal('See there about it.');
  });

  it('stay the same nodes when a template is drawn again, so that the focus stays', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const context = contextOf('/policy#');
    const draw = (count: number) => render(html`<p>${count} ${prose(words, context)}</p>`, place);
    draw(1);
    place.querySelector('a')?.focus();
    draw(2);
    expect(wordsOf(place)).to.equal('2 See there about it.');
    expect(document.activeElement).to.equal(place.querySelector('a'));
  });

  it('that are plain are text in their language, and those that are missing are nothing', async () => {
    const context = contextOf();
    const place = await fixture<HTMLElement>(html`<p>${prose('<b>plain</b>', context)}</p>`);
    expect(wordsOf(place)).to.equal('<b>plain</b>');
    expect(place.querySelector('bdi')?.lang).to.equal('en');
    expect(prose('', context)).to.equal(nothing);
    expect(prose(undefined, context)).to.equal(nothing);
  });
});
