import {expect, waitUntil} from '@open-wc/testing';

import {factOf, find, policyBundle, rootOf, shown, wordsOf} from '../support/policy.js';

const header = async (...given: Parameters<typeof policyBundle>) =>
  find(await shown(policyBundle(...given)), 'header');

describe('above the text of a policy', () => {
  it('stands its title, not the title of its page', async () => {
    const policy = await shown(policyBundle({title: 'Privacy', pageTitle: 'Privacy | Small'}));
    expect(wordsOf(find(policy, 'h1'))).to.equal('Privacy');
    expect(wordsOf(find(policy, 'article'))).not.to.contain('Privacy | Small');
  });

  it('the title has the level that the page wants, and sections go on from there', async () => {
    const sections = [{id: 'a', heading: ['A'], sections: [{id: 'b', heading: ['B']}]}];
    const policy = await shown(policyBundle({sections}), {headingLevel: 3});
    expect(wordsOf(find(policy, 'h3'))).to.equal('Privacy policy');
    expect(wordsOf(find(policy, 'h4'))).to.equal('A');
    expect(wordsOf(find(policy, 'h5'))).to.equal('B');
  });

  it('a level that is none counts as the nearest', async () => {
    expect(find(await shown(policyBundle({}), {headingLevel: -2}), 'h1')).to.exist;
    expect(find(await shown(policyBundle({}), {headingLevel: 99}), 'h6')).to.exist;
    expect(find(await shown(policyBundle({}), {headingLevel: NaN}), 'h1')).to.exist;
  });

  it('the provider is named, with its legal name, its other names and its website', async () => {
    const url = 'https://small.example/';
    const provider = {name: 'Small', legalName: 'Small Ltd', alternateNames: ['Tiny', 'Wee'], url};
    const facts = await header({}, {provider});
    expect(factOf(facts, 'Provider')).to.equal('Small');
    expect(facts.querySelector('a')?.href).to.equal(url);
    expect(factOf(facts, 'Legal name')).to.equal('Small Ltd');
    expect(factOf(facts, 'Also known as')).to.equal('Tiny, Wee');
  });

  it('the version is shown as printed, and as a time where it is a date', async () => {
    const dated = await header({version: '2009.03.09'});
    expect(factOf(dated, 'Version')).to.equal('2009.03.09');
    expect(dated.querySelector('time')?.dateTime).to.equal('2009-03-09');
    const other = await header({version: 'v4 (draft)'});
    expect(factOf(other, 'Version')).to.equal('v4 (draft)');
    expect(other.querySelector('time')).to.be.null;
  });

  it('each date is kept apart', async () => {
    const facts = await header({
      revisedOn: '2024-02-29',
      effectiveFrom: {on: '2024-03-01', precision: 'month'},
      effectiveUntil: {on: '2025-01-01', precision: 'year'},
    });
    expect(factOf(facts, 'Revised')).to.equal('February 29, 2024');
    expect(factOf(facts, 'In force since')).to.equal('March 2024');
    expect(factOf(facts, 'In force until')).to.equal('2025');
    const times = [...facts.querySelectorAll('time')].map(({dateTime}) => dateTime);
    expect(times).to.deep.equal(['2024-02-29', '2024-03', '2025']);
  });

  it('an ambiguous date stays in its own words', async () => {
    const revisedOn = {on: '2024-03-04', precision: 'ambiguous', words: '3/4/2024'} as const;
    const facts = await header({revisedOn});
    expect(factOf(facts, 'Revised')).to.equal('3/4/2024');
    expect(facts.querySelector('time')).to.be.null;
  });

  it('says "not dated" where nothing tells how old it is, beside the day of the copy', async () => {
    expect(factOf(await header({}), 'Date')).to.equal('Not dated');
    const archived = await header({archivedOn: '2015-12-27'});
    expect(factOf(archived, 'Date')).to.equal('Not dated; archived December 27, 2015');
    for (const policy of [
      {revisedOn: '2020-01-01'},
      {effectiveFrom: '2020-01-01'},
      {version: '2020-01-01'},
    ]) {
      expect(factOf(await header(policy), 'Date'), JSON.stringify(policy)).to.equal(undefined);
    }
  });

  it('says how old the text was when the copy was taken', async () => {
    const says = async (revisedOn: string, archivedOn: string, age: RegExp) => {
      const facts = await header({revisedOn, archivedOn});
      await waitUntil(() => age.test(factOf(facts, 'Revised') ?? ''), String(age));
    };
    await says('2014-08-26', '2016-04-07', /2014 \(19 months before this copy/);
    await says('2014-08-26', '2014-09-26', /\(1 month before/);
    await says('2010-08-26', '2016-04-07', /\(5 years before/);
    await says('2014-08-26', '2014-09-25', /^August 26, 2014$/);
  });

  it('an archived copy says so, with a link to its source only where there is one', async () => {
    const note = (facts: Element) => wordsOf(facts.querySelector('[role=note]'));
    const sourceUrl = 'https://archive.example/copy';
    const linked = await header({archivedOn: '2009-05-29', sourceUrl});
    expect(note(linked)).to.equal('Archived copy, taken on May 29, 2009; not current.');
    expect(linked.querySelector('a')?.href).to.equal(sourceUrl);
    const bare = await header({archivedOn: '2009-05-29', provenance: 'Restated in our words.'});
    expect(bare.querySelector('a')).to.be.null;
    expect(wordsOf(bare)).to.contain('Restated in our words.');
    expect(note(await header({revisedOn: '2020-01-01'}))).to.equal('');
  });

  it('says what the policy is silent on, and leaves out what the author left out', async () => {
    const silent = await header({}, {notStated: ['version', 'legalName']});
    expect(factOf(silent, 'Version')).to.equal('not described in this policy');
    expect(factOf(silent, 'Legal name')).to.equal('not described in this policy');
    const left = await header({});
    expect(factOf(left, 'Version')).to.equal(undefined);
    expect(factOf(left, 'Legal name')).to.equal(undefined);
  });

  it('is in the language of the policy where the words are the policy’s', async () => {
    const policy = await shown(policyBundle({title: 'Datenschutz', language: 'de-AT'}));
    expect(find(policy, 'h1 [lang]').lang).to.equal('de-AT');
    expect(find(policy, '[part=body]').lang).to.equal('de-AT');
    expect(rootOf(policy).querySelector('article')?.lang).to.equal('en');
  });
});
