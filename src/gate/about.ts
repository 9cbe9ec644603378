import type {Reading} from '../bundle/read.js';
import type {Purpose, Recipient} from '../bundle/types.js';
import {choicesOf} from './keys.js';
import type {Asked} from './release.js';

/** Who would load what waits at a gate, and what for. */
export interface About {
  readonly recipients: readonly Recipient[];
  readonly purposes: readonly Purpose[];
}

const ids = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

/**
 * What is named is what is said; the rest follows from it: the recipients of a choice or purpose, the
 * purposes of a choice or recipient.
 */
export function aboutOf(asked: Asked, reading: Reading): About {
  const {bundle, index} = reading;
  const choices = choicesOf(asked, reading);
  const named = ids(asked.recipient).flatMap((id) => index.recipients.get(id) ?? []);
  const stated = ids(asked.purpose);
  const byChoice = ids(asked.choice).length ? choices.flatMap((each) => each.purposes ?? []) : [];
  const byRecipient = named.flatMap((each) => each.purposes ?? []);
  const governed = choices.flatMap((each) => each.purposes ?? []);
  const purposes = [stated, byRecipient, byChoice, governed].find((each) => each.length) ?? [];
  const taking = (bundle.recipients ?? []).filter(
    ({id, purposes: own = []}) =>
      choices.some((each) => each.recipients?.includes(id)) ||
      own.some((each) => purposes.includes(each)),
  );
  return {
    recipients: named.length ? named : taking,
    purposes: [...new Set(purposes)].flatMap((id) => index.purposes.get(id) ?? []),
  };
}
