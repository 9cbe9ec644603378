import assert from 'node:assert/strict';
import {inEveryEngine} from './journeys.js';

/** Somebody reads a policy. */
inEveryEngine((journey) => {
  journey('outline', async (person) => {
    await person.openState('policy-ready');
    const passed = await person.tabTo('2.1 Loans and reminders');
    assert.deepEqual(passed, [
      'Fernway Library',
      'Open all sections',
      'Close all sections',
      'Show what concerns',
      'Show what covers',
      '1 The short of it',
      '2 Membership',
    ]);
    await person.press('Enter');
    // Link and heading are called the same; what moves the focus is loaded with the first link.
    let at = await person.isAt('2.1 Loans and reminders');
    for (let turn = 0; at.role === 'link' && turn < 50; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      at = await person.isAt('2.1 Loans and reminders');
    }
    assert.equal(at.role, 'h3');
    assert.equal(await person.fragment(), 'loans');
    // What is next is in the section, and not in the outline.
    await person.tabTo('About this: ');
    await person.tabTo('2.1 Loans and reminders', 'Shift+Tab');
  });

  journey('folds', async (person) => {
    await person.openState('policy-ready');
    await person.tabTo('Close all sections');
    await person.press('Enter');
    await person.hears('All 10 sections are closed');
    await person.isAt('Close all sections');
    // It changes nothing any more, and says nothing.
    await person.press('Space');
    assert.deepEqual(await person.heard(), []);
    await person.tabTo('Open all sections', 'Shift+Tab');
    await person.press('Space');
    await person.hears('All 10 sections are open');
    await person.tabTo('Link to section 1 The short of it');
    await person.press('Tab');
    assert.equal((await person.isAt('1 The short of it')).state, 'open');
    await person.press('Enter');
    await person.hears('9 of 10 sections are open');
    assert.equal((await person.isAt('1 The short of it')).state, 'closed');
    await person.sees('Fernway Library has lent books since 1911.', false);
    await person.press('Space');
    await person.hears('All 10 sections are open');
    await person.sees('Fernway Library has lent books since 1911.');
  });

  journey('filter', async (person) => {
    await person.openState('policy-ready');
    await person.tabTo('Show what concerns');
    await person.type('V');
    await person.hears('All 10 sections are open. 1 section not shown for Visitors of the website');
    assert.equal((await person.isAt('Show what concerns')).state, 'visitor');
    await person.sees('For a card we need', false);
    await person.press('ArrowUp');
    await person.hears('All 10 sections are open');
    await person.sees('For a card we need');
  });

  journey('notes', async (person) => {
    await person.openState('policy-ready');
    await person.tabTo('About this: Past loans are kept for thirty days');
    await person.press('Enter');
    await person.isAt('Past loans are kept for thirty days.');
    assert.equal(await person.fragment(), 'practices:loans-forgotten');
    await person.tabTo('1 The short of it');
    await person.press('Enter');
    await person.isAt('Thirty days after you return a book');
    await person.tabTo('About this: Past loans are kept for thirty days');
  });

  journey('glossary', async (person) => {
    await person.openState('policy-ready');
    await person.tabTo('Close all sections');
    await person.press('Enter');
    await person.tabTo('2.1 Loans and reminders');
    await person.press('Enter');
    await person.isAt('2.1 Loans and reminders');
    await person.tabTo('loan');
    await person.press('Enter');
    await person.isAt('loan', 'dt');
    await person.tabTo('where it is used first');
    await person.press('Enter');
    await person.isAt('loan', 'link');
  });
});
