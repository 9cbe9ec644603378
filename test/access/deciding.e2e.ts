import assert from 'node:assert/strict';
import {inEveryEngine} from './journeys.js';

const VISITS = 'Counting my visits';

/** What the page says of what it has deleted, when that is done. */
const CLEARED = 'What was stored for what you took back';

/** Somebody looks at what is stored and decided, and decides. */
inEveryEngine((journey) => {
  journey('disclosure', async (person) => {
    await person.openState('storage-ready');
    const passed = await person.tabTo(VISITS);
    assert.deepEqual(passed, ['Where the policy says this', 'Where the policy says this']);
    const {role, state} = await person.stop();
    assert.deepEqual([role, state], ['switch', 'false']);
    await person.press('Space');
    await person.hears('Allowed since');
    await person.sees('In use now.');
    assert.equal((await person.isAt(VISITS)).state, 'true');
  });

  journey('switch', async (person) => {
    await person.openState('choices-ready');
    await person.tabTo(VISITS);
    await person.press('Space');
    await person.hears('Allowed since');
    assert.equal((await person.isAt(VISITS)).state, 'true');
    await person.press('Enter');
    await person.hears('Not allowed since', CLEARED);
    assert.equal((await person.isAt(VISITS)).state, 'false');
    await person.tabTo('Plain text');
    await person.press('Space');
    await person.hears('“Plain text” is chosen since');
    await person.press('ArrowDown');
    await person.hears('“With pictures” is chosen since');
    assert.equal((await person.isAt('With pictures')).state, 'true');
  });

  journey('fields', async (person) => {
    await person.openState('choices-subscription-unset');
    await person.tabTo('E-mail address');
    await person.type('ada at example');
    assert.deepEqual(await person.tabTo('Subscribe'), ['Name (optional)']);
    await person.press('Enter');
    const field = await person.isAt('E-mail address');
    assert.equal(field.state, 'ada at example');
    assert.match(field.says, /\w+ \w+/);
    await person.press('End', ...Array<string>(' at example'.length).fill('Backspace'));
    await person.type('@example.com');
    await person.press('Enter');
    await person.hears('Nothing was changed: this page cannot pass it on.');
    assert.equal((await person.isAt('E-mail address')).state, 'ada@example.com');
    await person.tabTo('by e-mail to desk@fernway.example');
  });

  journey('request', async (person) => {
    await person.openState('choices-request-done');
    await person.tabTo('Name');
    await person.type('Ada');
    await person.tabTo('E-mail address');
    await person.type('ada@example.com');
    await person.press('Enter');
    await person.hears('Sending to Fernway Library…', 'Answered by Fernway Library on');
    await person.isAt('E-mail address');
  });

  journey('retry', async (person) => {
    await person.openState('choices-failed');
    await person.tabTo('Try again');
    await person.press('Enter');
    await person.hears('Asking Fernway Library…', 'Not allowed.', 'This was not done.');
    // The button was gone while it was asked: what holds has the focus, beside it.
    assert.equal((await person.stop()).role, 'status');
    await person.tabTo('Try again');
  });

  journey('history', async (person) => {
    await person.openState('history-acts');
    await person.sees(CLEARED);
    await person.heard();
    await person.tabTo(VISITS);
    await person.press('Space');
    await person.hears('Allowed since');
    await person.tabTo('Change my choices');
    await person.press('Enter');
    await person.isAt(VISITS);
    await person.press('Escape');
    await person.isAt('Change my choices');
    await person.tabTo('Withdraw everything');
    await person.press('Enter');
    await person.hears('Everything that could be withdrawn', 'Not allowed since', CLEARED);
    await person.isAt('Withdraw everything');
    await person.sees('Permission withdrawn');
  });

  journey('changes', async (person) => {
    await person.openState('changes-since');
    await person.sees('Since you last decided');
    // What the provider says of it, what is new, and what is said otherwise.
    const links = await person.tabTo('Tell me here when this policy changes');
    assert.deepEqual(links, ['Ads', 'Ads', 'Visits']);
    assert.equal((await person.stop()).state, 'true');
    await person.press('Space');
    await person.hears('You will not be told of changes any more.');
    await person.press('Space');
    await person.hears('You will be told here when this policy changes.');
    await person.isAt('Tell me here when this policy changes');
  });
});
