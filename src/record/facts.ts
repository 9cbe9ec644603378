import type {BundleIndex} from '../bundle/bundle-index.js';
import {statedOf} from '../bundle/stated.js';
import type {PolicyBundle} from '../bundle/types.js';
import type {JournalDecision} from '../consent/journal.js';
import type {ConsentRecord} from './consent-record-schema.js';

type Row = ConsentRecord['decisions'][number];
type OptOut = ConsentRecord['optOuts'][number];

/** How the keys of answers about one recipient begin. */
const RECIPIENT = 'recipient:';

/** GDPR Art. 6(1) and 9(2)(a), as terms of the DPV extension for the GDPR. */
const BASES: Readonly<Record<string, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
  'explicit-consent': 'eu-gdpr:A9-2-a',
};

/** Who the provider is, as a party in the sense of ISO/IEC TS 27560. */
export function controllerOf({id, provider, contacts}: PolicyBundle) {
  const reach = contacts?.find(({by}) => by === 'email') ?? contacts?.[0];
  return {
    partyId: id,
    name: provider.legalName ?? provider.name,
    address: provider.address,
    contact: provider.dpo?.email ?? reach?.value,
    url: provider.url,
    role: 'DataController',
  };
}

/**
 * The rows of one decision: one for each purpose of the choice, or a single one where it names none.
 *
 * @param isCovered - whether the bundle at hand still says of the choice what it said at the time; else
 *   only what was decided is written down
 */
export function rowsOf(
  said: JournalDecision,
  bundle: PolicyBundle,
  index: BundleIndex,
  isCovered: boolean,
): Row[] {
  const choice = isCovered ? index.choices.get(said.choice) : undefined;
  const isRecipient = said.choice.startsWith(RECIPIENT);
  const recipientId = isRecipient ? said.choice.slice(RECIPIENT.length) : undefined;
  const base = {
    choiceId: isRecipient ? undefined : said.choice,
    recipientId,
    kind: said.kind,
    eventType: said.source === 'visitor' || said.source === 'gpc' ? 'ExpressedConsent' : undefined,
    eventState: stateOf(said),
    state: said.state,
    was: said.was,
    option: said.option,
    source: said.source,
  } as const;
  const purposes: (string | undefined)[] = choice?.purposes?.length ? choice.purposes : [undefined];
  return purposes.map((purposeId) => {
    const practices = statedOf(bundle).filter(
      ({purposes: ids}) => purposeId !== undefined && ids.includes(purposeId),
    );
    const recipients = [...index.recipients.values()].filter(
      ({id, purposes: ids}) =>
        id === recipientId ||
        choice?.recipients?.includes(id) ||
        (purposeId !== undefined && ids?.includes(purposeId)),
    );
    const data = unique(practices.flatMap(({data: ids}) => ids ?? []));
    const periods = unique(practices.map(({duration}) => duration));
    const [basis] = unique(practices.map(({lawfulBasis}) => lawfulBasis));
    return {
      ...base,
      purposeId,
      purpose: index.purposes.get(purposeId ?? '')?.dpv,
      lawfulBasis: basis && BASES[basis],
      recipients: recipients.map(({id}) => id),
      piiTypes: data.map((id) => index.dataCategories.get(id)?.dpv ?? id),
      retentionPeriod: periods.length === 1 ? periods[0] : undefined,
      storageLocations: unique(recipients.map(({country}) => country)),
    };
  });
}

/** What the choices among them mean in US law. */
export function optOutsOf(decisions: readonly JournalDecision[], index: BundleIndex): OptOut[] {
  return decisions.flatMap(({choice, state}) =>
    (index.choices.get(choice)?.optOutOf ?? []).map((id) => ({
      id,
      state: state === 'denied' ? ('opted-out' as const) : ('not-opted-out' as const),
    })),
  );
}

/** Consent status of DPV 2.3. */
function stateOf({kind, state, was}: JournalDecision): Row['eventState'] {
  if (kind === 'preference' || kind === 'request') return undefined;
  if (state === 'granted') return was === 'granted' ? 'RenewedConsentGiven' : 'ConsentGiven';
  if (state === 'requested' || state === 'pending') return 'ConsentRequested';
  const isTakenBack = kind !== 'opt-out' && was === 'granted';
  return isTakenBack ? 'ConsentWithdrawn' : 'ConsentRefused';
}

const unique = <T>(values: readonly (T | undefined)[]): T[] =>
  [...new Set(values)].filter((value) => value !== undefined);
