import * as v from 'valibot';

import {may, need} from '../bundle/schema/field.js';

const Text = v.string();
const Uuid = v.pipe(Text, v.uuid());
const Moment = v.pipe(Text, v.isoTimestamp());
const Digest = v.pipe(Text, v.regex(/^sha-256:[A-Za-z0-9_-]{43}$/, 'sha-256: and base64url'));

const Controller = v.strictObject({
  partyId: need(Text, 'The id of the bundle that it publishes.'),
  name: need(Text, 'Its name in law, else the name that visitors know.'),
  address: may(Text, 'Postal address.'),
  contact: may(Text, 'How to reach it.'),
  url: may(Text, 'Website.'),
  role: need(v.literal('DataController'), 'Its role (DPV).'),
});

const Notice = v.strictObject({
  bundleId: need(Text, 'Which bundle.'),
  bundleVersion: may(Text, 'Which version of it, as labelled.'),
  bundleDigest: may(Digest, 'Over the whole bundle; left out where it has changed since the act.'),
  materialDigest: may(Digest, 'Over what decisions cover; left out where it has changed since.'),
  url: may(Text, 'Where the policy was taken from.'),
  language: need(Text, 'The language of the words shown (BCP 47).'),
  surface: need(Text, 'The element that held the control.'),
  layer: may(v.number(), '1 for a banner, 2 for preferences.'),
  textDigest: may(Digest, 'Over the words shown beside the control.'),
});

const Jurisdiction = v.strictObject({
  code: need(v.nullable(Text), 'The region that the host gave (ISO 3166), or null.'),
  regimes: need(v.array(Text), 'The regime of the bundle that applied.'),
  model: need(v.picklist(['opt-in', 'opt-out', 'notice', 'none']), 'What it asks.'),
  source: need(v.picklist(['host', 'none']), 'Who said where the visitor is.'),
});

const Signals = v.strictObject({
  gpc: need(v.nullable(v.boolean()), 'Global Privacy Control; null where the browser knows none.'),
  dnt: need(v.null(), 'Not looked at.'),
  gpp: need(v.null(), 'Not looked at.'),
  tcString: need(v.null(), 'Not looked at.'),
});

const Decision = v.strictObject({
  choiceId: may(Text, 'The choice; unset for an answer about one recipient alone.'),
  recipientId: may(Text, 'The recipient, where the answer is about one alone.'),
  kind: may(
    v.picklist(['consent', 'opt-out', 'subscription', 'preference', 'request']),
    'What kind of choice it is.',
  ),
  purposeId: may(Text, 'One of its purposes; a row each.'),
  purpose: may(Text, 'The purpose as a term of DPV.'),
  lawfulBasis: may(Text, 'The basis in law (eu-gdpr:).'),
  eventType: may(v.literal('ExpressedConsent'), 'Set where a person, or her browser, said so.'),
  eventState: may(
    v.picklist([
      'ConsentGiven',
      'RenewedConsentGiven',
      'ConsentRefused',
      'ConsentWithdrawn',
      'ConsentRequested',
    ]),
    'What it comes to (DPV 2.3); unset for preferences and requests.',
  ),
  state: need(v.picklist(['unset', 'granted', 'denied', 'requested', 'pending']), 'What holds.'),
  was: need(
    v.picklist(['unset', 'granted', 'denied', 'requested', 'pending']),
    'What held before.',
  ),
  option: may(Text, 'The option of a preference.'),
  source: need(v.picklist(['visitor', 'gpc', 'host', 'api', 'regime', 'policy']), 'Who decided.'),
  recipients: need(v.array(Text), 'Ids of those who receive data for it.'),
  piiTypes: need(v.array(Text), 'The data, as terms of DPV, else ids of the bundle.'),
  retentionPeriod: may(
    Text,
    'How long the data are kept (ISO 8601), where the bundle says one period.',
  ),
  storageLocations: need(v.array(Text), 'Countries of the recipients (ISO 3166-1).'),
});

const OptOut = v.strictObject({
  id: need(
    v.picklist(['sale', 'sharing', 'targetedAdvertising', 'sensitiveDataLimit', 'profiling']),
    'Which opt-out of law.',
  ),
  state: need(v.picklist(['opted-out', 'not-opted-out']), 'What holds.'),
});

const RecordedEvent = v.strictObject({
  eventId: need(Uuid, 'The id of the record: one act, one event.'),
  eventTime: need(Moment, 'By the clock of the browser, in UTC.'),
  entityId: need(v.picklist(['principal', 'host', 'script']), 'Who acted.'),
  action: need(
    v.picklist([
      'accept-all',
      'reject-all',
      'save-choices',
      'withdraw',
      'opt-out',
      'opt-in',
      'signal',
      'renew',
      'expire',
      'double-opt-in-request',
      'double-opt-in-confirm',
      'request',
    ]),
    'What was done.',
  ),
  method: need(
    v.strictObject({
      control: need(Text, 'The kind of control.'),
      label: need(Text, 'What it was called.'),
      trusted: need(v.boolean(), "Whether it was worked by the visitor's own hand."),
      informed: may(
        v.literal(true),
        'It granted something knowing that the browser sends Global Privacy Control.',
      ),
    }),
    'How.',
  ),
  validityDuration: may(Text, 'How long the answer holds (ISO 8601).'),
  request: may(Text, 'The record of the request that this act asks for again or confirms.'),
  persisted: need(v.boolean(), 'False where the browser did not store it: nothing was released.'),
  previousRecordId: need(v.nullable(Uuid), 'The record before this one in this browser.'),
  previousDigest: need(
    v.nullable(Digest),
    'Its digest, so that a missing or altered record shows.',
  ),
  sequence: need(v.number(), 'Counts the acts of this visitor.'),
});

/**
 * One act of one visitor, after ISO/IEC TS 27560 in the terms of DPV 2.3. The digest of `integrity` is
 * SHA-256 over the RFC 8785 form of everything else.
 */
export const ConsentRecord = v.strictObject({
  '@context': need(
    v.literal('https://forthright.example/ns/consent-record/v1.jsonld'),
    'Maps the keys to ISO/IEC TS 27560 and DPV.',
  ),
  '@type': need(v.literal('ConsentRecord'), 'What it is.'),
  schemaVersion: need(
    v.literal('https://w3id.org/dpv/schema/dpv-27560#record'),
    'What it conforms to.',
  ),
  recordId: need(Uuid, 'Made in the browser at the moment of the act.'),
  principalId: need(
    v.strictObject({
      scheme: need(v.literal('anonymous-device'), 'How the visitor is named.'),
      value: need(Text, 'A random id, as urn:uuid:.'),
    }),
    'Whose act.',
  ),
  controllers: need(v.array(Controller), 'To whom it was said.'),
  notice: need(Notice, 'What was shown.'),
  jurisdiction: need(Jurisdiction, 'Under which law.'),
  signals: need(Signals, 'What the browser signalled.'),
  decisions: need(v.array(Decision), 'What was decided; refusals too.'),
  optOuts: need(v.array(OptOut), 'Opt-outs of US law among them.'),
  event: need(RecordedEvent, 'When, how and after what.'),
  withdrawalMethod: need(
    v.strictObject({component: need(Text, 'The element by which to take it back.')}),
    'How to take it back.',
  ),
  privacyRights: need(v.array(Text), 'Rights that the bundle names.'),
  authorityParty: may(Text, 'The supervisory authority.'),
  integrity: need(
    v.strictObject({
      canonicalization: need(v.literal('RFC8785'), 'How the bytes were made.'),
      digest: need(Digest, 'Over the record without this member.'),
    }),
    'Shows alteration.',
  ),
});
export type ConsentRecord = v.InferOutput<typeof ConsentRecord>;
