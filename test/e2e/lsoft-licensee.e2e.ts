import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDemo} from '../support/demo.js';
import {fact, reads, seen} from '../support/lsoft.js';

/** A licensee of L-Soft: a choir that runs LISTSERV, whose page has L-Soft's choices beside its own. */
const demo = await openDemo();

const PASSWORD = 'Remember my password on this device';
const CHOIR = {
  format: 1,
  id: 'choir',
  provider: {name: 'Riverside Choir'},
  policy: {
    title: 'Privacy at the choir',
    language: 'en',
    sections: [{id: 'list', heading: ['Our list'], content: ['The choir keeps its own list.']}],
  },
  // Its id and its words are those of a choice of L-Soft.
  choices: [{id: 'keep-password', kind: 'consent', label: PASSWORD}],
};
const PAGE = `<!doctype html><html lang="en"><title>Choir</title><link rel="icon" href="data:,">
<script type="module" src="/forthright/forthright.js"></script>
<policy-bundle src="/choir.json">
  <privacy-policy></privacy-policy><opt-out-controls></opt-out-controls>
</policy-bundle>
<policy-bundle src="/lsoft/privacy.json" policy-url="/lsoft/policy.html">
  <opt-out-controls></opt-out-controls>
</policy-bundle>`;

test('Z11 a licensee shows its own policy, and what it is allowed is not allowed to L-Soft', async () => {
  const page = await demo.newPage();
  await page.route('**/choir.json', (route) => route.fulfill({json: CHOIR}));
  await page.route('**/choir.html', (route) =>
    route.fulfill({contentType: 'text/html', body: PAGE}),
  );
  await page.goto('/choir.html');
  const policy = page.locator('privacy-policy');
  await seen(policy.getByText('The choir keeps its own list.'));
  await reads(fact(policy, 'Provider'), 'Riverside Choir');
  assert.equal(await policy.getByText(/L-Soft|LISTSERV/).count(), 0);

  const [own, other] = ['/choir.json', '/lsoft/privacy.json'].map((src) =>
    page.locator(`policy-bundle[src="${src}"] > opt-out-controls`),
  ) as [ReturnType<typeof page.locator>, ReturnType<typeof page.locator>];
  const toggle = (checked: boolean) => ({name: PASSWORD, checked});
  await own.getByRole('switch', toggle(false)).click();
  await seen(own.getByRole('switch', toggle(true)));
  await seen(other.getByRole('switch', toggle(false)));
  const answered = (await page.context().cookies()).map(({value}) => value.split('|')[1]);
  assert.deepEqual(answered, ['choir']);
});
