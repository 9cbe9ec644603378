import {canonical, digest, materialDigest, sha256} from '../bundle/digest.js';
import {choicePrint} from '../bundle/material.js';
import type {Reading} from '../bundle/read.js';
import type {RecordAction} from '../consent/act.js';
import {parse} from '../consent/shelf.js';
import type {JournalDecision, JournalEntry} from '../consent/journal.js';
import type {ConsentRecord} from './consent-record-schema.js';
import {controllerOf, optOutsOf, rowsOf} from './facts.js';

export type {ConsentRecord};

const LIFE = 'P12M';

/**
 * Makes the record of an act. Nothing of it depends on when it is made, but for what the bundle at hand
 * can still vouch for: where it is another than at the time of the act, its digests are left out.
 *
 * @param reading - the bundle at hand
 * @param previous - the record before this one
 */
export async function makeRecord(
  entry: JournalEntry,
  {bundle, index}: Reading,
  previous: ConsentRecord | undefined,
): Promise<ConsentRecord> {
  const {act, decisions, regime} = entry;
  const isCovered = ({choice: id, print}: JournalDecision) => {
    const choice = index.choices.get(id);
    return !choice || choicePrint(bundle, index, choice) === print;
  };
  const isSame = entry.version === (bundle.policy.version ?? '') && decisions.every(isCovered);
  const ruling = bundle.regimes?.find(({id}) => id === regime);
  const facts = {
    '@context': 'https://forthright.example/ns/consent-record/v1.jsonld',
    '@type': 'ConsentRecord',
    schemaVersion: 'https://w3id.org/dpv/schema/dpv-27560#record',
    recordId: entry.id,
    principalId: {scheme: 'anonymous-device', value: `urn:uuid:${entry.subject}`},
    controllers: [controllerOf(bundle)],
    notice: {
      bundleId: entry.bundle,
      bundleVersion: entry.version || undefined,
      bundleDigest: isSame ? await digest(bundle) : undefined,
      materialDigest: isSame ? await materialDigest(bundle) : undefined,
      url: bundle.policy.sourceUrl,
      language: act.language ?? bundle.policy.language,
      surface: act.surface,
      layer: act.layer,
      textDigest: act.shown === undefined ? undefined : await sha256(act.shown),
    },
    jurisdiction: {
      code: entry.region ?? null,
      regimes: regime === undefined ? [] : [regime],
      model: entry.model,
      source: entry.region === undefined ? 'none' : 'host',
    },
    signals: {gpc: entry.gpc ?? null, dnt: null, gpp: null, tcString: null},
    decisions: decisions.flatMap((each) => rowsOf(each, bundle, index, isCovered(each))),
    optOuts: optOutsOf(decisions, index),
    event: {
      eventId: entry.id,
      eventTime: entry.at,
      entityId: act.source === 'host' ? 'host' : act.source === 'api' ? 'script' : 'principal',
      action: act.action ?? actionOf(decisions),
      method: {
        control: act.control,
        label: act.label,
        trusted: act.trusted,
        informed: act.informed || undefined,
      },
      validityDuration: ruling?.renewAfter ?? LIFE,
      request: decisions.find(({request}) => request && request !== entry.id)?.request,
      persisted: entry.persisted,
      previousRecordId: previous?.recordId ?? null,
      previousDigest: previous?.integrity.digest ?? null,
      sequence: entry.sequence,
    },
    withdrawalMethod: {component: 'opt-out-controls'},
    privacyRights: bundle.slice?.rights ?? bundle.rights?.map(({id}) => id) ?? [],
    authorityParty: bundle.provider.authority?.name,
  };
  return seal(facts);
}

/** @returns the digest of a record over everything but its `integrity` */
export function digestOf(record: object): Promise<string> {
  return sha256(canonical({...record, integrity: undefined}));
}

/** Plain data, as it reads back from JSON, with its digest; frozen. */
async function seal(facts: object): Promise<ConsentRecord> {
  const plain = parse(canonical(facts)) as Omit<ConsentRecord, 'integrity'>;
  const integrity = {canonicalization: 'RFC8785', digest: await digestOf(plain)} as const;
  return frozen({...plain, integrity});
}

/** Freezes plain data through and through. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** What the changes of an act amount to, where the control does not say. */
function actionOf([first, ...others]: readonly JournalDecision[]): RecordAction {
  if (!first || others.length) return 'save-choices';
  const {kind, state, was, source} = first;
  if (source === 'gpc') return 'signal';
  if (kind === 'request') return 'request';
  if (kind === 'opt-out') return state === 'denied' ? 'opt-out' : 'opt-in';
  if (state === 'requested' || state === 'pending') return 'double-opt-in-request';
  const isTakenBack = state === 'denied' && was !== 'unset' && was !== 'denied';
  return isTakenBack ? 'withdraw' : 'save-choices';
}
