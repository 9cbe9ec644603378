import assert from 'node:assert/strict';
import {inEveryEngine} from './journeys.js';
import type {Person} from './person.js';

/** A shop that has to ask, as a visitor from Germany finds it who was there never before. */
async function firstVisit(person: Person): Promise<void> {
  await person.open('/shop/?region=DE');
  await person.forget();
  await person.open('/shop/?region=DE');
  await person.sees('Accept all');
}

/** Somebody is asked, and wants to be asked again. */
inEveryEngine((journey) => {
  journey('dismissed', async (person) => {
    await firstVisit(person);
    assert.deepEqual(await person.tabTo('Let me choose'), [
      'Privacy at Kettle & Moss',
      'Reject all',
      'Accept all',
    ]);
    await person.press('Escape');
    await person.sees('Accept all', false);
    await person.open('/shop/account.html?region=DE');
    await person.sees('Nothing has been decided on this device.');
    await person.sees('Let me choose', false);
  });

  journey('rejected', async (person) => {
    await firstVisit(person);
    await person.tabTo('Reject all');
    await person.press('Enter');
    await person.sees('Accept all', false);
    assert.deepEqual(await person.tabTo('Demo'), []);
    await person.open('/shop/account.html?region=DE');
    await person.sees('Everything rejected');
  });

  journey('chosen', async (person) => {
    await firstVisit(person);
    await person.tabTo('Let me choose');
    await person.press('Enter');
    await person.sees('Save my choices');
    const first = await person.isAt('Counting my visits');
    assert.deepEqual([first.role, first.state], ['switch', 'false']);
    await person.press('Space', 'Escape');
    await person.isAt('Let me choose');
    await person.sees('Accept all');
    // What was not saved is given up.
    await person.press('Enter');
    assert.equal((await person.isAt(first.name)).state, 'false');
    await person.press('Space');
    await person.tabTo('Save my choices');
    await person.press('Enter');
    await person.sees('Accept all', false);
    // The banner was the first of the page, and what is next is the page itself.
    assert.deepEqual(await person.tabTo('Demo'), []);
  });

  journey('trapped', async (person) => {
    await person.openState('preferences-dialog');
    const first = await person.isAt('Counting my visits');
    const round = await person.tabTo('Close without saving');
    // Past the end come the browser's own controls, and no part of the page that the dialog lies over.
    for (let at = 0; at < 4; at += 1) {
      await person.press('Tab');
      const {name = ''} = (await person.stopOrNone()) ?? {};
      assert.ok(
        ['', 'Your choices', first.name, 'Close without saving', ...round].includes(name),
        name,
      );
    }
  });

  journey('searched', async (person) => {
    await person.openState('preferences-many');
    await person.tabTo('Find a recipient');
    await person.press('End');
    await person.type('0');
    await person.hears('1 recipient found');
    assert.deepEqual(await person.tabTo('Company 110'), []);
    assert.equal((await person.stop()).state, 'true');
    await person.press('Space');
    assert.equal((await person.stop()).state, 'false');
  });

  journey('reopened', async (person) => {
    await person.openState('link-ready');
    await person.tabTo('Privacy settings');
    await person.press('Enter');
    await person.isAt('Counting my visits');
    await person.press('Escape');
    await person.isAt('Privacy settings');
    await person.press('Space');
    await person.tabTo('Save my choices');
    await person.press('Enter');
    await person.isAt('Privacy settings');
  });
});
