import {expect} from '@open-wc/testing';

import type {Block, Inline, PolicyBundle, Section} from '../../src/bundle/types.js';
import {all, find, named, policyBundle, rootOf, shown, wordsOf} from '../support/policy.js';

const section = (content: Block[], own: Partial<Section> = {}): Section => ({
  id: 'a',
  heading: ['A'],
  content,
  ...own,
});
const drawn = (content: Block[], own: Partial<PolicyBundle> = {}, baseUrl?: string) =>
  shown(policyBundle({sections: [section(content)], baseUrl}, own));
const line = (...children: Inline[]): Block => ({type: 'paragraph', children});

describe('the text of a policy', () => {
  it('is real paragraphs, quotations, code and rules', async () => {
    const policy = await drawn([
      'One.',
      {type: 'paragraph', id: 'two', children: ['Two ', {type: 'break'}, 'lines.']},
      {type: 'blockquote', children: ['Quoted.', {type: 'thematicBreak'}]},
      {type: 'code', value: '  kept  as is\n'},
    ]);
    const details = find(policy, '#a>details');
    expect([...details.children].map(({localName}) => localName).slice(1)).to.deep.equal([
      'p',
      'p',
      'blockquote',
      'pre',
    ]);
    expect(find(policy, '#two').querySelector('br')).to.exist;
    expect(find(policy, 'blockquote').querySelector('hr')).to.exist;
    expect(find(policy, 'pre').textContent).to.equal('  kept  as is\n');
  });

  it('is real lists, nested and numbered from where they start', async () => {
    const inner: Block = {type: 'list', children: ['x', 'y']};
    const item = {type: 'listItem' as const, id: 'item', children: ['second', inner]};
    const policy = await drawn([
      {type: 'list', ordered: true, start: 4, children: ['first', item]},
    ]);
    expect(find<HTMLOListElement>(policy, '#a ol').start).to.equal(4);
    expect(find(policy, '#item>ul').children).to.have.length(2);
  });

  it('is real tables with a header, and a wide one scrolls by keyboard', async () => {
    const row = (...children: string[]) => ({type: 'tableRow' as const, children});
    const narrow = await drawn([
      {type: 'table', children: [row('Name', 'Why'), row('sid', 'login')]},
    ]);
    expect(wordsOf(find(narrow, 'thead th[scope=col]'))).to.equal('Name');
    expect(wordsOf(find(narrow, 'tbody td'))).to.equal('sid');
    expect(all(narrow, '[role=group]')).to.have.length(0);
    const many = ['1', '2', '3', '4', '5'];
    const wide = await drawn([{type: 'table', id: 't', children: [row(...many), row(...many)]}]);
    const group = find(wide, '[role=group]');
    expect(group.tabIndex).to.equal(0);
    expect(group.getAttribute('aria-label')).to.equal('Table');
    expect(group.querySelector('table')?.id).to.equal('t');
  });

  it('is real definition lists, each definition a target of its own', async () => {
    const children = [{id: 'pii', term: ['PII'], content: ['About one person.']}];
    const policy = await drawn([{type: 'definitionList', children}]);
    expect(wordsOf(find(policy, '#pii>dt'))).to.equal('PII');
    expect(wordsOf(find(policy, '#pii>dd'))).to.equal('About one person.');
  });

  it('keeps emphasis, code and capitals as they are written', async () => {
    const strong: Inline = {
      type: 'strong',
      children: ['NOBODY ', {type: 'emphasis', children: ['ELSE']}],
    };
    const policy = await drawn([line(strong, {type: 'inlineCode', value: ' sid '})]);
    expect(find(policy, '#a strong').textContent).to.equal('NOBODY ELSE');
    expect(find(policy, '#a em').textContent).to.equal('ELSE');
    expect(getComputedStyle(find(policy, '#a strong')).textTransform).to.equal('none');
    expect(find(policy, '#a code').textContent).to.equal(' sid ');
  });

  it('says which characters stood in the source where it shows others', async () => {
    const policy = await drawn([line('Mail', {type: 'sic', source: 'Â®', display: '®'}, '.')]);
    expect(wordsOf(find(policy, '#a p'))).to.equal('Mail® [published as Â®].');
  });

  it('leads from a word to the glossary and back', async () => {
    const use: Inline = {type: 'term', ref: 'opt-in', content: ['double opt-in']};
    const terms = [{id: 'opt-in', term: 'Double opt-in', definition: 'Confirmed by a second act.'}];
    const policy = await drawn([line('By ', use, '.'), line('Again ', use, '.')], {terms});
    const word = named<HTMLAnchorElement>(policy, '#a a', 'double opt-in');
    expect(rootOf(policy).getElementById(word.hash.slice(1))).to.equal(find(policy, 'dt[id]'));
    const back = named<HTMLAnchorElement>(policy, 'dd a', 'where it is used first');
    expect(rootOf(policy).getElementById(back.hash.slice(1))).to.equal(word);
  });

  it('links cross-references, and marks those that lead nowhere without changing the text', async () => {
    const refer = (to: string, absentInSource?: boolean): Inline => ({
      type: 'crossReference',
      to,
      absentInSource,
      content: [`see ${to}`],
    });
    const policy = await drawn([line(refer('a')), line(refer('gone', true)), line(refer('lost'))]);
    const [there, absent, lost] = all(policy, '#a p');
    expect(there?.querySelector('a')?.hash).to.equal('#a');
    expect(wordsOf(absent)).to.equal(
      'see gone [this section does not exist in this version of the policy]',
    );
    expect(wordsOf(lost)).to.equal('see lost [this section is not in the policy]');
    expect(absent?.querySelector('a') ?? lost?.querySelector('a')).to.equal(null);
  });

  it('resolves links against where the policy stood, and keeps the page to itself', async () => {
    const link: Inline = {type: 'link', url: '/aup.html', title: 'Rules', children: ['our rules']};
    const policy = await drawn([line(link)], {}, 'http://small.example/legal/');
    const anchor = named<HTMLAnchorElement>(policy, '#a a', 'our rules');
    expect(anchor.href).to.equal('http://small.example/aup.html');
    expect(anchor.rel).to.equal('noopener');
    expect(anchor.title).to.equal('Rules');
  });

  for (const [text, url, words] of [
    ['paypal.com', 'https://evil.example/', 'paypal.com (evil.example)'],
    [
      'Visit www.paypal.com now',
      'https://evil.example/',
      'Visit www.paypal.com now (evil.example)',
    ],
    [
      'https://paypal.com/x',
      'https://paypal.com.evil.example/',
      'https://paypal.com/x (paypal.com.evil.example)',
    ],
    ['www.small.example', 'https://small.example/', 'www.small.example'],
    ['our rules', 'https://evil.example/', 'our rules'],
    ['jane.doe@small.example', 'mailto:jane.doe@small.example', 'jane.doe@small.example'],
    ['jane@small.example', 'mailto:jane@evil.example', 'jane@small.example (evil.example)'],
  ] as const) {
    it(`shows a link "${text}" to ${url} as "${words}"`, async () => {
      const policy = await drawn([line({type: 'link', url, children: [text]})]);
      expect(wordsOf(find(policy, '#a p'))).to.equal(words);
    });
  }

  it('never draws a link without a name', async () => {
    const policy = await drawn([
      line({type: 'link', url: 'https://small.example/order', children: []}),
    ]);
    expect(wordsOf(find(policy, '#a p a'))).to.equal('https://small.example/order');
  });

  it('goes to its own section where a link is nothing but a fragment', async () => {
    const policy = await drawn([line({type: 'link', url: '#a', children: ['above']})]);
    expect(named<HTMLAnchorElement>(policy, '#a p a', 'above').hash).to.equal('#a');
  });

  it('is found for its audience, by name, on sections and on single clauses', async () => {
    const audiences = [{id: 'members', name: 'Members'}];
    const scopes = [{id: 'site', name: 'The website'}];
    const clause: Block = {
      type: 'paragraph',
      id: 'c',
      audience: ['members'],
      children: ['For some.'],
    };
    const own = {audience: ['members', 'unknown'], scope: ['site']};
    const bundle = policyBundle({sections: [section([clause], own)]}, {audiences, scopes});
    const policy = await shown(bundle);
    const badges = all(policy, '#a .e').map(wordsOf);
    expect(badges).to.deep.equal([
      'Applies to: Members, unknown',
      'Covers: The website',
      'Applies to: Members',
    ]);
  });

  it('of a right-to-left language runs from the right', async () => {
    const sections = [section(['نص السياسة هنا.'], {heading: ['الخصوصية']})];
    const policy = await shown(policyBundle({language: 'ar', sections}));
    expect(getComputedStyle(find(policy, '#a')).direction).to.equal('rtl');
  });
});
