import {digest, materialDigest} from './digest.js';
import {statedOf} from './stated.js';
import type {PolicyBundle} from './types.js';

/**
 * Cuts out all that banner, preferences, gates, signals and records need: choices with what they govern,
 * regimes with the names of their laws, names and contacts, and no text of the policy. A slice is a bundle
 * of the same id, and stands for the document that it was cut from wherever that is digested. The lists
 * that it shares with the whole are the same to the letter, since a visitor may decide on either.
 *
 * @param bundle - a whole one, that the guard has passed
 */
export async function choicesSlice(bundle: PolicyBundle): Promise<PolicyBundle> {
  const {id, provider, policy, notStated, regimes, laws, rights} = bundle;
  const {title, language, kind, version, revisedOn, effectiveFrom, sourceUrl, baseUrl, changes} =
    policy;
  const kept = new Set(
    (['choices', 'storage', 'purposes', 'recipients', 'dataCategories'] as const).flatMap((list) =>
      (bundle[list] ?? []).map((item) => item.id),
    ),
  );
  const asking = new Set(regimes?.flatMap((regime) => regime.laws ?? []));
  const asked = laws?.filter((law) => asking.has(law.id));
  const slice: PolicyBundle = {
    format: 1,
    id,
    provider,
    policy: {
      title,
      language,
      kind,
      version,
      revisedOn,
      effectiveFrom,
      sourceUrl,
      baseUrl,
      sections: [],
      changes,
    },
    purposes: bundle.purposes,
    recipients: bundle.recipients,
    dataCategories: bundle.dataCategories,
    storage: bundle.storage,
    choices: bundle.choices,
    regimes,
    notStated: notStated?.filter(
      (entry) => typeof entry === 'string' || entry.of === undefined || kept.has(entry.of),
    ),
    audiences: bundle.audiences,
    laws: asked?.length ? asked : undefined,
    contacts: bundle.contacts,
    notice: bundle.notice,
    slice: {
      of: 'choices',
      digest: await digest(bundle),
      materialDigest: await materialDigest(bundle),
      practices: statedOf(bundle),
      rights: rights?.map((right) => right.id),
    },
  };
  return plain(slice) as PolicyBundle;
}

/** A copy without fields that are not there. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, plain(part)]),
  );
}
