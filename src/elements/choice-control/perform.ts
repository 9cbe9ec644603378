import type {Reading} from '../../bundle/read.js';
import type {Choice} from '../../bundle/types.js';
import type {Act, Value} from '../../consent/act.js';
import {type Decision, isConfirmed} from '../../consent/decision.js';
import type {ConsentStore} from '../../consent/store.js';
import {ChoiceRequestEvent} from '../../events/choice-request-event.js';
import {requestChoice, type RequestOutcome, type Timer} from '../../events/request-choice.js';
import {actOf, needsHost} from './needs-host.js';
import {type Phase, runsOf, stampOf} from './runs.js';

/** What a visitor wants, and the act by which it was said. */
export interface Wish {
  readonly choice: Choice;
  readonly value: Value;
  /** What was filled in, by data category: for the host alone, never stored or recorded. */
  readonly asked: Readonly<Record<string, string>>;
  readonly act: Act;
}

/** Where a wish is said. */
export interface Stage {
  readonly reading: Reading;
  readonly store: ConsentStore;
  /** The control; asks the host, and announces what comes of it. */
  readonly control: HTMLElement;
  /** The clock by which a host is late; unset, the page's. */
  readonly timer?: Timer | undefined;
}

/**
 * Does what a visitor asked for, in the turn of the click as far as it can be done here. Where the host
 * is needed, it is asked: a refusal holds at once, a grant once the host has done its part. What cannot
 * be done leaves everything as it was, and is said. Progress and result are told through the store and
 * through {@link runsOf}.
 */
export function perform(wish: Wish, stage: Stage): void {
  const {choice, value, asked} = wish;
  const {store, control} = stage;
  const runs = runsOf(store);
  if (runs.isAsking(choice.id)) return;
  const tell = (phase: Phase) =>
    runs.set(choice.id, {...phase, value, by: control, stamp: stampOf(store, choice.id)});
  const before = store.get(choice.id);
  const done = {phase: 'done', tookBack: takesBack(before, value)} as const;

  if (!needsHost(choice, actOf(choice, value))) {
    const {persisted} = store.act({[choice.id]: value}, wish.act);
    tell({...done, told: false, persisted});
    return;
  }
  const event = new ChoiceRequestEvent(stage.reading.bundle.id, {
    choice: choice.id,
    value,
    asked,
    decision: before,
  });
  const reply = requestChoice(control, event, stage.timer);
  if (!reply.handled) {
    tell({phase: 'unhandled', asked});
    return;
  }
  const kept = begin(wish, store, before);
  tell({phase: 'asking'});
  const fail = (late: boolean, says: string | undefined) => {
    undo(wish, store);
    tell({phase: 'failed', asked, late, says});
  };
  reply.outcome.then(
    (outcome) => {
      if (refused(value, outcome)) return fail(false, outcome.says);
      const persisted = finish(wish, stage, before, outcome) && kept;
      const unfinished = outcome.state === 'pending' && choice.kind !== 'subscription';
      tell({...done, told: true, persisted, unfinished, says: outcome.says});
    },
    ({name, message}: Error) => fail(name === 'TimeoutError', message || undefined),
  );
}

function takesBack({state}: Decision, value: Value): 'granted' | 'requested' | undefined {
  if (value !== 'denied') return undefined;
  if (state === 'granted') return state;
  return state === 'requested' || state === 'pending' ? 'requested' : undefined;
}

/** What holds from the click on, whatever the host answers. */
function begin({choice, value, act}: Wish, store: ConsentStore, before: Decision): boolean {
  if (choice.kind === 'request') {
    store.setRequest(choice.id, 'sending');
    return store.act({[choice.id]: 'requested'}, act).persisted;
  }
  if (value === 'denied') {
    return before.state === 'denied' || store.act({[choice.id]: value}, act).persisted;
  }
  if (choice.kind === 'subscription') {
    return store.act({[choice.id]: 'requested'}, act).persisted;
  }
  return true;
}

/** Whether the host answered with the opposite of what was asked. */
function refused(value: Value, outcome: RequestOutcome): boolean {
  return outcome.state === (value === 'denied' ? 'granted' : 'denied');
}

/** What holds once the host has done its part. */
function finish(wish: Wish, stage: Stage, before: Decision, outcome: RequestOutcome): boolean {
  const {choice, value, act} = wish;
  const {store} = stage;
  if (choice.kind === 'request') {
    store.setRequest(choice.id, outcome.state === 'granted' ? 'done' : 'sent');
    return true;
  }
  if (value === 'denied') return true;
  const now = store.get(choice.id);
  if (choice.kind === 'subscription') {
    // Cancelled meanwhile, here or in another tab.
    if (now.state !== 'requested' && now.state !== 'pending') return true;
    const state = outcome.state ?? (isConfirmed(choice) ? 'pending' : 'granted');
    if (state === 'granted') return store.confirm(choice.id, {by: 'host'}).persisted;
    store.transition(choice.id, 'pending', outcome.expires ? {expires: outcome.expires} : {});
    return true;
  }
  const deniedMeanwhile = now.state === 'denied' && now.at !== before.at;
  if (outcome.state === 'pending' || deniedMeanwhile) return true;
  return store.act({[choice.id]: value}, act).persisted;
}

/** A grant that came to nothing leaves the choice as it was; a refusal stays. */
function undo({choice, value}: Wish, store: ConsentStore): void {
  if (choice.kind === 'request') store.setRequest(choice.id, 'failed');
  else if (value !== 'denied' && store.get(choice.id).state === 'requested') {
    store.transition(choice.id, 'unset');
  }
}
