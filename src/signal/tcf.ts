import type {BundleIndex} from '../bundle/bundle-index.js';
import type {Choice} from '../bundle/types.js';

/** What a consent manager says by IAB TCF v2, as far as it is read here; whatever it is, it is not trusted. */
export interface TcData {
  readonly gdprApplies?: unknown;
  readonly eventStatus?: unknown;
  readonly purpose?: {readonly consents?: Readonly<Record<string, unknown>>};
  readonly vendor?: {readonly consents?: Readonly<Record<string, unknown>>};
}

/** When a TCF consent manager has an answer: one that was stored, or one that was just given. */
const ANSWERED = ['tcloaded', 'useractioncomplete'];

/**
 * What a TCF answer says of the choices of a bundle: those of kind `consent` whose purposes all name purposes of TCF
 * (`tcf`). One is granted where each of these is consented to, and each of its recipients that is a vendor
 * (`gvlId`); others are left to the bundle's own elements.
 *
 * @param data - of the callback of `addEventListener`; anything
 * @returns by choice; undefined where TCF has no answer, or does not apply
 */
export function choicesByTcf(
  index: BundleIndex,
  data: unknown,
): Record<string, 'granted' | 'denied'> | undefined {
  const {gdprApplies, eventStatus, purpose, vendor} = Object(data) as TcData;
  if (gdprApplies !== true || !ANSWERED.includes(String(eventStatus))) return undefined;
  const purposesOf = ({purposes = []}: Choice) => purposes.map((id) => index.purposes.get(id)?.tcf);
  const said: Record<string, 'granted' | 'denied'> = {};
  for (const choice of index.choices.values()) {
    const named = purposesOf(choice);
    if (choice.kind !== 'consent' || !named.length || !named.every((ids) => ids?.length)) continue;
    const vendors = (choice.recipients ?? []).flatMap(
      (id) => index.recipients.get(id)?.gvlId ?? [],
    );
    const isGranted =
      named.flat().every((id) => isYes(purpose?.consents, id)) &&
      vendors.every((id) => isYes(vendor?.consents, id));
    said[choice.id] = isGranted ? 'granted' : 'denied';
  }
  return said;
}

const isYes = (consents: unknown, id: number | undefined): boolean =>
  Object.hasOwn(Object(consents) as object, String(id)) &&
  (consents as Record<string, unknown>)[String(id)] === true;
