import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {Section} from '../../src/bundle/types.js';
import type {SectionViewEvent} from '../../src/events/section-view-event.js';
import {all, find, named, policyBundle, settled, shown, wordsOf} from '../support/policy.js';

const sections: Section[] = [
  {id: 'one', heading: ['One'], content: ['First.']},
  {
    id: 'two',
    heading: ['Two'],
    number: '2',
    sections: [{id: 'two-a', heading: ['Two A'], content: ['Within two.']}],
  },
];
const draw = (given: Section[] = sections) => shown(policyBundle({sections: given}));

const folds = (policy: Element) => all(policy, '.s>details') as HTMLDetailsElement[];
const button = (policy: Element, name: string) => named<HTMLButtonElement>(policy, 'button', name);
const status = (policy: Element) => wordsOf(find(policy, '[role=status]'));
const disabled = (policy: Element) =>
  all(policy, 'button').map((each) => each.getAttribute('aria-disabled'));

describe('the sections of a policy', () => {
  it('start open, each a heading in what opens and closes it', async () => {
    const policy = await draw();
    expect(folds(policy).map(({open}) => open)).to.deep.equal([true, true, true]);
    expect(wordsOf(find(policy, '#two>details>summary>h2'))).to.equal('2 Two');
    expect(wordsOf(find(policy, '#two-a>details>summary>h3'))).to.equal('Two A');
  });

  it('never skip a level, and go on below the sixth', async () => {
    let nested: Section = {id: 's9', heading: ['9']};
    for (let at = 8; at > 0; at -= 1) {
      nested = {id: `s${at}`, heading: [`${at}`], sections: [nested]};
    }
    const levels = all(await draw([nested]), '.h').map(
      (each) => each.ariaLevel ?? each.localName.slice(1),
    );
    expect(levels.map(Number)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are closed by a press on the button that comes before the first of them is there', async () => {
    const bundle = policyBundle({sections}, {audiences: [{id: 'visitor', name: 'Visitors'}]});
    const policy = document.createElement('privacy-policy');
    let sectionsThere: number | undefined;
    const observer = new MutationObserver(() => {
      const close = all(policy, 'button').find((each) => wordsOf(each) === 'Close all sections');
      if (!close) return;
      observer.disconnect();
      sectionsThere = folds(policy).length;
      close.click();
    });
    document.body.append(policy);
    observer.observe(policy.shadowRoot!, {childList: true, subtree: true});
    policy.bundle = bundle;
    await policy.complete;
    expect(sectionsThere).to.equal(0);
    expect(folds(policy).map(({open}) => open)).to.deep.equal([false, false, false]);
    expect(status(policy)).to.include('All 3 sections are closed');
    policy.remove();
  });

  it('without a heading are named all the same', async () => {
    const policy = await draw([{id: 'intro', heading: [], content: ['Hello.']}]);
    expect(wordsOf(find(policy, '#intro .h'))).to.equal('Section without a heading');
    expect(wordsOf(find(policy, 'nav li'))).to.equal('Section without a heading');
  });

  it('name their headings by a label too, since what is skipped off screen has no text in Firefox', async () => {
    const labels = all(await draw(), 'summary>.h').map(({ariaLabel}) => ariaLabel);
    expect(labels).to.deep.equal(['One', '2 Two', 'Two A']);
  });

  it('have a link each that can be copied', async () => {
    const link = named<HTMLAnchorElement>(await draw(), 'a', 'Link to section 2 Two');
    expect(link.hash).to.equal('#two');
  });

  it('are listed in an outline, as they nest', async () => {
    const policy = await draw();
    const outline = find(policy, 'nav');
    expect(outline.getAttribute('aria-label')).to.equal('Contents: Privacy policy');
    expect([...outline.querySelectorAll('a')].map(({hash}) => hash)).to.deep.equal([
      '#one',
      '#two',
      '#two-a',
    ]);
    expect(wordsOf(find(policy, 'nav li li'))).to.equal('Two A');
  });

  it('are all closed and opened by buttons that tell their state', async () => {
    const policy = await draw();
    expect(status(policy)).to.equal('All 3 sections are open');
    expect(disabled(policy)).to.deep.equal(['true', 'false']);

    button(policy, 'Close all sections').click();
    expect(folds(policy).some(({open}) => open)).to.be.false;
    expect(status(policy)).to.equal('All 3 sections are closed');
    expect(disabled(policy)).to.deep.equal(['false', 'true']);

    button(policy, 'Open all sections').click();
    expect(folds(policy).every(({open}) => open)).to.be.true;
    expect(status(policy)).to.equal('All 3 sections are open');
  });

  it('are told when one is closed by hand', async () => {
    const policy = await draw();
    find(policy, '#one summary').click();
    await waitUntil(() => status(policy) === '2 of 3 sections are open');
    expect(disabled(policy)).to.deep.equal(['false', 'false']);
  });

  it('are told in the singular where there is one, and not at all where there is none', async () => {
    expect(status(await draw([sections[0]!]))).to.equal('The only section is open');
    expect(status(await draw([]))).to.equal('');
  });

  it('open and close by keyboard, and a button that changes nothing keeps the focus', async () => {
    const policy = await draw();
    const close = button(policy, 'Close all sections');
    close.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    expect(status(policy)).to.equal('All 3 sections are closed');
    expect(policy.shadowRoot?.activeElement).to.equal(close);
    find(policy, '#one summary').focus();
    await sendKeys({press: 'Enter'});
    expect(folds(policy)[0]?.open).to.be.true;
  });

  it('are all open in print, and closed again after it', async () => {
    const policy = await draw();
    button(policy, 'Close all sections').click();
    find(policy, '#two summary').click();
    dispatchEvent(new Event('beforeprint'));
    expect(folds(policy).every(({open}) => open)).to.be.true;
    dispatchEvent(new Event('afterprint'));
    expect(folds(policy).map(({open}) => open)).to.deep.equal([false, true, false]);
  });

  it('are there as a whole in print, however early it comes', async () => {
    const many = Array.from({length: 4000}, (_, at) => ({
      id: `s${at}`,
      heading: [`Section ${at}`],
      content: Array.from({length: 10}, () => 'Words to be printed. '),
    }));
    const policy = document.createElement('privacy-policy');
    policy.bundle = policyBundle({sections: many});
    document.body.append(policy);
    await policy.updateComplete;
    while (!policy.shadowRoot?.querySelector('.s')) await Promise.resolve();
    expect(all(policy, '.s').length).to.be.lessThan(4000);
    dispatchEvent(new Event('beforeprint'));
    expect(all(policy, '.s')).to.have.length(4000);
    dispatchEvent(new Event('afterprint'));
    policy.remove();
  });

  it('tell the page, once, that they were reached', async () => {
    const policy = document.createElement('privacy-policy');
    policy.bundle = policyBundle({sections: [sections[0]!]});
    const told: SectionViewEvent[] = [];
    policy.addEventListener('section-view', (event) => told.push(event));
    const first = oneEvent(policy, 'section-view');
    document.body.append(policy);
    await first;
    find(policy, '#one summary').click();
    await settled();
    find(policy, '#one summary').click();
    await settled();
    expect(told.map(({section, bundleId}) => [bundleId, section])).to.deep.equal([
      [(policy.bundle as {id: string}).id, 'one'],
    ]);
    policy.remove();
  });

  it('tell the page that they were opened where they were closed before', async () => {
    const policy = document.createElement('privacy-policy');
    const filler = Array.from({length: 200}, (_, at) => `Filler ${at}. `.repeat(40));
    policy.bundle = policyBundle({
      sections: [{id: 'long', heading: ['Long'], content: filler}, ...sections],
    });
    const told: string[] = [];
    policy.addEventListener('section-view', ({section}) => told.push(section));
    document.body.append(policy);
    await policy.complete;
    button(policy, 'Close all sections').click();
    await settled();
    const before = told.includes('two');
    (folds(policy)[2] as HTMLDetailsElement).open = true;
    await waitUntil(() => told.includes('two'));
    expect(before).to.be.false;
    policy.remove();
  });
});
