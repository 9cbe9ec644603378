import {plainText} from '../../bundle/plain-text.js';
import type {Choice} from '../../bundle/types.js';
import {formatMoment} from '../../locales/format.js';
import type {ControlView} from './control-view.js';
import {type Line, outcomeOf, outcomeWords, stateWords} from './standing.js';

const moment = (iso: string | undefined, {words}: ControlView) =>
  formatMoment(iso ?? '', words.locale);

function underWay({choice, run, provider, words}: ControlView): string {
  if (choice.kind === 'request') return words.sending(provider);
  return run?.value === 'denied' ? words.telling(provider) : words.asking(provider);
}

function requestWords(view: ControlView): string {
  const {request, provider, words} = view;
  const date = moment(request.at, view);
  switch (request.state) {
    case 'sending':
      return words.sending(provider);
    case 'sent':
      return words.state.sent(provider, date);
    case 'done':
      return words.state.done(provider, date);
    case 'failed':
      return words.state.notSent(date);
    case 'idle':
      return '';
  }
}

function standing(view: ControlView): string {
  const {choice, decision, run, words} = view;
  if (choice.kind === 'request') return requestWords(view);
  const cancelled = run?.phase === 'done' && run.tookBack === 'requested';
  return cancelled && decision.state === 'denied'
    ? words.state.cancelled(moment(decision.at, view))
    : stateWords(view);
}

/** What the last act on this page came to, beyond what holds now. */
function aftermath({run, provider, words}: ControlView): string[] {
  if (run?.phase !== 'done') return [];
  const {told, value, unfinished, says, persisted} = run;
  return [
    unfinished ? words.working(provider) : '',
    told && value === 'denied' ? words.told(provider) : '',
    says ?? '',
    persisted ? '' : words.notStored,
  ].filter(Boolean);
}

/**
 * @returns what holds for a choice and what is going on with it, as the sentences to show and to
 * announce; empty where there is nothing to say
 */
export function statusOf(view: ControlView): Line[] {
  const {choice, decision, run, index, words} = view;
  if (choice.required) return [words.required, {says: choice.required.because}];
  if (run?.phase === 'asking') {
    const holds =
      choice.kind === 'request' || choice.kind === 'subscription' ? '' : stateWords(view);
    return [underWay(view), holds].filter(Boolean);
  }
  const withdrew = run?.phase === 'done' && run.tookBack === 'granted';
  // What follows is the host's part: nothing is claimed while it is known that it did not do it.
  const untold = run?.phase === 'failed' && run.value === 'denied';
  const outcome = untold ? undefined : outcomeOf(choice, decision, withdrew);
  return [standing(view), ...outcomeWords(outcome, index, words), ...aftermath(view)].filter(
    (line) => line !== '',
  );
}

/** @returns what a visitor read of a choice, as it is recorded */
export function shownText({label, says}: Choice, status: readonly Line[]): string {
  const lines = status.map((line) => (typeof line === 'string' ? line : line.says));
  return [label, says, ...lines].map(plainText).join('\n');
}

/** @returns why what was asked for was not done, as sentences; empty where nothing went wrong */
export function failureOf({choice, run, provider, words}: ControlView): string[] {
  const isRequest = choice.kind === 'request';
  if (run?.phase === 'unhandled') return [isRequest ? words.unhandledRequest : words.unhandled];
  if (run?.phase !== 'failed') return [];
  const granting = isRequest ? words.notSent : words.failed;
  const what = run.value === 'denied' ? words.failedTelling(provider) : granting;
  const why = run.late ? words.unanswered(provider) : run.says;
  return why ? [what, why] : [what];
}
