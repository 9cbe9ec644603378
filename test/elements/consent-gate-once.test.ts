import {expect, waitUntil} from '@open-wc/testing';

import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {forgetEverything} from '../support/bundles.js';
import {buttonOf, consentOf, embedsBundle, gateOf, parsed} from '../support/gates.js';
import {settled} from '../support/policy.js';

const VIDEO = '<iframe title="How tea is made" width="560" height="315"></iframe>';
const inPage = (gate: Element) => gate.querySelector(':scope > iframe');

describe('<consent-gate> that is opened once', () => {
  const undo: (() => void)[] = [];
  beforeEach(() => forgetEverything());
  afterEach(() => {
    document.querySelectorAll('consent-gate').forEach((each) => each.remove());
    undo.splice(0).forEach((each) => each());
  });

  /** What is said to be wrong from now on. */
  function listening(): string[] {
    const problems: string[] = [];
    const onProblem = ({problem}: PolicyProblemEvent) => problems.push(problem);
    document.addEventListener('policy-problem', onProblem);
    undo.push(() => document.removeEventListener('policy-problem', onProblem));
    return problems;
  }

  it('loads once what is asked for once: nothing is decided, stored or recorded', async () => {
    const bundle = embedsBundle();
    const gate = await gateOf(bundle, {choice: 'videos'}, VIDEO);
    const other = await gateOf(bundle, {choice: 'videos'}, VIDEO);
    const records: Event[] = [];
    const onRecord = (event: Event) => records.push(event);
    addEventListener('consent-record', onRecord);
    undo.push(() => removeEventListener('consent-record', onRecord));
    buttonOf(gate, 'Load it once')!.focus();
    buttonOf(gate, 'Load it once')!.click();
    await waitUntil(() => inPage(gate));
    expect(gate.shadowRoot!.activeElement?.getAttribute('part'), 'focus').to.equal('content');
    await settled();
    expect(inPage(other)).to.equal(null);
    expect([document.cookie, localStorage.length, records.length]).to.deep.equal(['', 0, 0]);
    expect(consentOf(bundle).granted({choice: 'videos'})).to.equal(false);
    consentOf(bundle).rejectAll();
    await waitUntil(() => !inPage(gate), 'a later refusal shuts it');
  });

  it('stays shut and reports where the bundle does not know what it names, whoever calls openOnce()', async () => {
    for (const keys of [
      {recipient: 'cube'},
      {choice: 'videos', recipient: 'cube'},
      {purpose: 'nothing'},
      {},
    ] as Readonly<Record<string, string>>[]) {
      const problems = listening();
      const gate = await gateOf(embedsBundle(), keys, VIDEO);
      gate.openOnce();
      await settled();
      expect([inPage(gate), gate.isOpen, problems.length]).to.deep.equal([null, false, 1]);
      gate.remove();
    }
  });

  it('asks again where what it names is put right: the first time was for something else', async () => {
    const gate = await gateOf(embedsBundle(), {recipient: 'cube'}, VIDEO);
    gate.openOnce();
    await gate.updateComplete;
    gate.recipient = 'tube';
    await settled();
    expect(inPage(gate)).to.equal(null);
    buttonOf(gate, 'Load it once')!.click();
    await waitUntil(() => inPage(gate));
    gate.recipient = 'cube';
    await waitUntil(() => !inPage(gate), 'what nobody knows is shut again');
  });

  it('waits for the bundle, and opens then if it knows what is named', async () => {
    const problems = listening();
    const gates = ['tube', 'cube'].map((recipient) => {
      const gate = document.createElement('consent-gate');
      gate.setAttribute('recipient', recipient);
      gate.append(parsed(VIDEO));
      document.body.append(gate);
      gate.openOnce();
      return gate;
    });
    await settled();
    expect(gates.map(inPage)).to.deep.equal([null, null]);
    for (const gate of gates) gate.bundle = embedsBundle();
    await waitUntil(() => inPage(gates[0]!) && problems.length);
    await settled();
    expect(inPage(gates[1]!)).to.equal(null);
    expect(problems).to.deep.equal(['consent-gate: expected the id of a recipient, got "cube"']);
  });
});
