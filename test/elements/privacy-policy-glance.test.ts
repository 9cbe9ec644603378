import {expect, waitUntil} from '@open-wc/testing';

import {page} from '../../src/context/page.js';
import {forgetEverything} from '../support/bundles.js';
import {labels, mailBundle as bundle, note, practice, row} from '../support/practices.js';
import {factOf, find, shown, wordsOf} from '../support/policy.js';

describe('the practices at a glance', () => {
  it('are counted, and said one by one with their clause and where they come from', async () => {
    const policy = await shown(bundle());
    const glance = find<HTMLDetailsElement>(policy, '[part=glance]');
    expect(wordsOf(glance.querySelector('summary'))).to.equal('At a glance 3 practices');
    const facts = row(policy, 'mail');
    expect(factOf(facts, 'What')).to.contain('Content of mail');
    expect(factOf(facts, 'Stated in')).to.equal('Mail stated by the policy');
    const link = [...facts.querySelectorAll('a')].find((each) => wordsOf(each) === 'Mail');
    expect(link?.hash).to.equal('#c-mail');
  });

  it('always have their exceptions and tensions with them', async () => {
    const policy = await shown(bundle());
    expect(labels(row(policy, 'mail'))).to.deep.equal(labels(note(policy)));
    expect(wordsOf(row(policy, 'mail'))).to.contain('3 exceptions');
    expect(wordsOf(row(policy, 'mail'))).to.contain('In tension: It is scanned all the same.');
  });

  it('say why, with whom, how long, on what basis, and what the policy does not describe', async () => {
    const full = practice('full', {
      purposes: ['run', 'sell'],
      recipients: ['bank'],
      retention: {duration: 'P6M', afterwards: 'deleted'},
      lawfulBasis: 'contract',
      obligation: 'law',
      source: 'When you order.',
      automated: 'None.',
      transfers: [{to: 'Norway', safeguard: 'Clauses.', copyAt: 'https://x.example/c'}],
      audience: ['bulk'],
      stated: 'authored',
    });
    const policy = await shown(
      bundle({
        practices: [full, practice('bare')],
        purposes: [
          {id: 'run', name: 'Running it', required: {because: 'It is the service.'}},
          {id: 'sell', name: 'Selling'},
        ],
        recipients: [{id: 'bank', name: 'The bank'}],
        notStated: [
          {topic: 'optOut', of: 'full'},
          {topic: 'retention', of: 'bare'},
        ],
      }),
    );
    const facts = row(policy, 'full');
    expect(factOf(facts, 'Why')).to.equal('Running it and Selling');
    expect(factOf(facts, 'Cannot be refused')).to.equal('Running it: It is the service.');
    expect(factOf(facts, 'Shared with')).to.equal('The bank');
    expect(factOf(facts, 'Kept')).to.match(/6 months.*deleted/);
    expect(factOf(facts, 'On what basis')).to.contain('contract');
    expect(factOf(facts, 'How it comes about')).to.equal('When you order.');
    expect(factOf(facts, 'Automated decisions')).to.equal('None.');
    expect(factOf(facts, 'Sent to')).to.equal('Norway (Clauses.) Copy of the safeguards');
    expect(factOf(facts, 'Applies to')).to.equal('Bulk customers');
    expect(factOf(facts, 'How to opt out')).to.equal('not described in this policy');
    expect(factOf(facts, 'Stated in')).to.equal('Mail added by this site');
    expect(factOf(row(policy, 'bare'), 'Kept')).to.equal('not described in this policy');
    expect(factOf(row(policy, 'bare'), 'Shared with')).to.equal(undefined);
  });

  it('follow what is decided, and say when they would hold', async () => {
    forgetEverything();
    const when = {choice: 'staff', is: 'granted'};
    const given = bundle({practices: [practice('looks', {when})]});
    const policy = await shown(given);
    const off = () => row(policy, 'looks').nextElementSibling as HTMLElement;
    const {storeFor} = await import('../../src/context/stores.js');
    const reading = (policy as unknown as {reading: Parameters<typeof storeFor>[0]}).reading;
    const store = storeFor(reading);
    await waitUntil(() => row(policy, 'looks').hidden && !off().hidden);
    expect(page.stores.has(given.id)).to.be.true;
    expect(wordsOf(off())).to.match(
      /^Does not hold for you now: Says looks\. It would when .*Staff may look.*\.$/,
    );
    store.set('staff', 'granted', {source: 'api'});
    await waitUntil(() => !row(policy, 'looks').hidden && off().hidden);
  });
});
