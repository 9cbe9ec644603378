import type {RecordAction} from '../../consent/act.js';
import type {State} from '../../consent/decision.js';
import type {HistoryItem} from '../../record/history.js';
import {ltr as say} from '../isolate.js';

/** What visitors read of what was decided. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  heading: 'What was decided',
  now: 'What holds now',
  acts: 'How it came about',
  none: 'Nothing has been decided on this device.',
  actions: {
    'accept-all': 'Everything accepted',
    'reject-all': 'Everything rejected',
    'save-choices': 'Choices saved',
    withdraw: 'Permission withdrawn',
    'opt-out': 'Opted out',
    'opt-in': 'Opted in again',
    signal: 'Signal of the browser followed',
    renew: 'Renewed',
    expire: 'Run out',
    'double-opt-in-request': 'Subscription requested',
    'double-opt-in-confirm': 'Subscription confirmed',
    request: 'Request sent',
  } satisfies Record<RecordAction, string>,
  by: {
    visitor: 'by you',
    gpc: 'by your browser (Global Privacy Control)',
    host: 'by this site',
    api: 'by a script of this site',
  } satisfies Record<HistoryItem['by'], string>,
  elsewhere: 'in another window or tab',
  untrusted: 'pressed by a program in your place',
  unstored: 'not stored by your browser',
  pending: 'not yet received by the provider',
  version: (version: string) => say`on version ${version}`,
  states: {
    granted: 'allowed',
    denied: 'not allowed',
    unset: 'not decided',
    requested: 'requested',
    pending: 'waiting for confirmation',
  } satisfies Record<State, string>,
  option: (label: string) => say`set to “${label}”`,
  recipient: (name: string) => say`Recipient ${name}`,
  since: (day: string) => say`since ${day}`,
  change: 'Change my choices',
  withdraw: 'Withdraw everything',
  withdrawn: 'Everything that could be withdrawn is withdrawn.',
  nothing: 'There is nothing to withdraw.',
  notStored: 'Your browser did not store this. It holds on this page only.',
  download: 'Download the records',
  unavailable: 'Your choices could not be loaded. Please try again later.',
});
