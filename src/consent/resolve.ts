import type {Reading} from '../bundle/read.js';
import type {Choice} from '../bundle/types.js';
import {RECIPIENT} from './answer.js';
import type {Resolved} from './answer-text.js';
import type {Decision} from './decision.js';

/** What is asked about; where several are named, all must be allowed. */
export interface Query {
  readonly choice?: string | undefined;
  readonly purpose?: string | undefined;
  readonly recipient?: string | undefined;
}

type Decisions = ReadonlyMap<string, Decision>;

/**
 * Whether something may happen. What the bundle does not know may not.
 *
 * @param decisions - what holds, by choice
 */
export function allowed(query: Query, {index}: Reading, decisions: Decisions): boolean {
  const {choice, purpose, recipient} = query ?? {};
  if (choice === undefined && purpose === undefined && recipient === undefined) return false;
  const grants = ({id}: Choice) => isGranted(decisions.get(id));
  // Nothing is decided on a request.
  const decided = (choices: readonly Choice[]) => choices.filter(({kind}) => kind !== 'request');
  const purposeAllowed = (id: string): boolean => {
    const choices = decided(index.choicesForPurpose(id));
    return !!index.purposes.get(id)?.required || (choices.length > 0 && choices.every(grants));
  };
  const recipientAllowed = (id: string): boolean => {
    const known = index.recipients.get(id);
    const choices = decided(index.choicesForRecipient(id));
    return (
      !!known &&
      decisions.get(RECIPIENT + id)?.state !== 'denied' &&
      (known.purposes?.length ? known.purposes.every(purposeAllowed) : choices.length > 0) &&
      choices.every(grants)
    );
  };
  return (
    (choice === undefined || isGranted(decisions.get(choice))) &&
    (purpose === undefined || (index.purposes.has(purpose) && purposeAllowed(purpose))) &&
    (recipient === undefined || recipientAllowed(recipient))
  );
}

/** A grant that is stale counts as none. */
export const isGranted = (decision: Decision | undefined): boolean =>
  decision?.state === 'granted' && !decision.stale;

/** @returns everything that is allowed, for those who read the cookie without the bundle */
export function resolve(reading: Reading, decisions: Decisions, until: number): Resolved {
  const {choices, purposes, recipients} = reading.index;
  const purposesAllowed = [...purposes.keys()].filter((purpose) =>
    allowed({purpose}, reading, decisions),
  );
  return {
    choices: [...choices.keys()].filter((choice) => allowed({choice}, reading, decisions)),
    purposes: purposesAllowed,
    recipients: [...recipients.keys()].filter((recipient) =>
      allowed({recipient}, reading, decisions),
    ),
    signals: [...new Set(purposesAllowed.flatMap((id) => purposes.get(id)?.signals ?? []))],
    until,
  };
}
