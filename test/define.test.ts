import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';

import '../src/define.js';
import type {ConsentRecordEvent} from '../src/events/consent-record-event.js';
import {forthright} from '../src/index.js';
import {forgetEverything, smallBundle} from './support/bundles.js';

const text = (element: Element | null | undefined): string =>
  element?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

const deep = (root: Element, selector: string): HTMLElement | undefined => {
  const within = root.shadowRoot ?? root;
  const found = within.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const each of within.querySelectorAll('*')) {
    const inner = each.shadowRoot && deep(each, selector);
    if (inner) return inner;
  }
  return undefined;
};

describe('all elements, defined together', () => {
  beforeEach(forgetEverything);

  it('the policy is drawn, with its disclosure and its choices', async () => {
    const policy = await fixture(html`<privacy-policy .bundle=${smallBundle()}></privacy-policy>`);
    await waitUntil(() => text(policy).includes('The server writes a log.'));
    await waitUntil(() => deep(policy, '[role=switch]'), 'the choice is drawn in its section');
    const disclosures = () => [...(policy.shadowRoot?.querySelectorAll('cookie-disclosure') ?? [])];
    await waitUntil(() => disclosures().map(text).join().includes('_visits'));
  });

  it('the note beside a form is drawn', async () => {
    const note = await fixture(
      html`<data-use-note .bundle=${smallBundle()} practices="logging"></data-use-note>`,
    );
    await waitUntil(() => text(note).includes('Security'));
  });

  it('a choice is decided, kept, told and recorded', async () => {
    const controls = await fixture(
      html`<opt-out-controls .bundle=${smallBundle({id: 'decides'})}></opt-out-controls>`,
    );
    await waitUntil(() => deep(controls, '[role=switch]'));
    const told = oneEvent(document, 'consent-change');
    const written = new Promise<ConsentRecordEvent>((resolve) =>
      document.addEventListener('consent-record', resolve, {once: true}),
    );
    deep(controls, '[role=switch]')!.click();

    const {consent} = forthright.for('decides');
    expect(consent.granted({choice: 'count-visits'})).to.be.true;
    expect(consent.granted({purpose: 'counting'})).to.be.true;
    expect(document.cookie).to.contain('forthright.decides=');
    await told;
    const {record} = await written;
    expect(record.decisions).to.have.length(1);
    await waitUntil(() => deep(controls, '[role=switch]')?.ariaChecked === 'true');
  });

  it('the disclosure follows the decision', async () => {
    const bundle = smallBundle({id: 'follows'});
    const page = await fixture(html`
      <policy-bundle .bundle=${bundle}>
        <cookie-disclosure></cookie-disclosure>
        <opt-out-controls></opt-out-controls>
      </policy-bundle>
    `);
    const [disclosure, controls] = [page.firstElementChild!, page.lastElementChild!];
    await waitUntil(() => deep(controls, '[role=switch]') && deep(disclosure, '[role=switch]'));
    deep(controls, '[role=switch]')!.click();
    await waitUntil(() => deep(disclosure, '[role=switch]')?.ariaChecked === 'true');
  });
});
