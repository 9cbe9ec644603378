import type {RecordAction} from '../consent/act.js';
import type {Source, State} from '../consent/decision.js';
import type {ConsentStore} from '../consent/store.js';
import type {ConsentRecord} from './consent-record.js';
import type {Ledger} from './ledger.js';

/** What one act said about one choice. */
export interface HistoryDecision {
  /** Id of the choice, or `recipient:ID`. */
  readonly choice: string;
  readonly state: State;
  readonly was: State | undefined;
  readonly option: string | undefined;
  readonly source: Source;
}

/** One act, as it is told to the visitor whose act it was. */
export interface HistoryItem {
  readonly recordId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly action: RecordAction;
  readonly decisions: readonly HistoryDecision[];
  /** The version of the bundle. */
  readonly version: string | undefined;
  readonly regime: string | undefined;
  /** Who acted. */
  readonly by: 'visitor' | 'gpc' | 'host' | 'api';
  /** It was done in another tab while this page was open. */
  readonly elsewhere: boolean;
  /** False for what another program pressed in the visitor's place. */
  readonly trusted: boolean;
  readonly persisted: boolean;
  /** The record has not been acknowledged by the host yet. */
  readonly pending: boolean;
  readonly record: ConsentRecord;
}

const BY = {host: 'host', script: 'api', principal: 'visitor'} as const;

/** What was decided, the latest first. */
export function historyOf(store: ConsentStore, ledger: Ledger): readonly HistoryItem[] {
  const pending = new Set(ledger.pending().map(({recordId}) => recordId));
  return [...ledger.list()].reverse().map((record) => {
    const {recordId, event, notice, jurisdiction} = record;
    const isSignal = event.action === 'signal';
    return {
      recordId,
      at: event.eventTime,
      action: event.action,
      decisions: decisionsOf(record),
      version: notice.bundleVersion,
      regime: jurisdiction.regimes[0],
      by: isSignal ? 'gpc' : BY[event.entityId],
      elsewhere: !store.isOwn(recordId) && Date.parse(event.eventTime) >= store.since,
      trusted: event.method.trusted,
      persisted: event.persisted,
      pending: pending.has(recordId),
      record,
    };
  });
}

/** A record has a row for each purpose of a choice; a visitor decides on choices. */
function decisionsOf({decisions}: ConsentRecord): readonly HistoryDecision[] {
  const byChoice = new Map(
    decisions.map(({choiceId, recipientId, state, was, option, source}) => {
      const choice = choiceId ?? `recipient:${recipientId}`;
      return [choice, {choice, state, was, option, source}] as const;
    }),
  );
  return [...byChoice.values()];
}
