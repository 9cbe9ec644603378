import {pageHeld} from './api.js';
import {whenSetUp} from './context/set-up.js';
import {dispatchAt} from './context/unhidden.js';
import {PolicyProblemEvent} from './events/policy-problem-event.js';
import {reportsOfStrings} from './gate/built-of-strings.js';
import {keepGates} from './gate/gates.js';
import {pageGates} from './gate/release.js';
import {lateCalls} from './late-calls.js';

const KEY = Symbol.for('forthright.gatekeeper');
const holder = globalThis as {[KEY]?: Promise<void>};

const report = (bundleId: string, problem: string): void =>
  dispatchAt(
    document,
    new PolicyProblemEvent(bundleId, {problem: `script: ${problem}`, path: '', severity: 'error'}),
  );

/** Lets the decisions under the page's bundle drive the scripts of the page that wait; once a page. */
export function keepPageGates(): Promise<void> {
  return (holder[KEY] ??= keep());
}

async function keep(): Promise<void> {
  const gates = pageGates();
  reportsOfStrings(document, (problem) => report('', problem));
  const held = await lateCalls(pageHeld).held();
  await whenSetUp(held);
  const {store} = held;
  keepGates(gates, store, (problem) => report(store.id, problem));
}

/** Has scripts in a shadow root wait and run too, those inserted later included. */
export function observeRoot(root: ShadowRoot): void {
  pageGates().observe(root);
  void keepPageGates();
}
