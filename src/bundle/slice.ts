import {digest, materialDigest} from './digest.js';
import type {Inline, PolicyBundle} from './types.js';

/** Marks that refer to what a slice leaves out, and are replaced by the words they are around. */
const REFERRING = new Set(['term', 'about']);

/**
 * Cuts out all that banner, preferences, gates and signals need: choices with what they govern, regimes,
 * names and contacts, and no text of the policy. A slice is a bundle of the same id, and stands for the
 * document that it was cut from wherever that is digested.
 *
 * @param bundle - a whole one, that the guard has passed
 */
export async function choicesSlice(bundle: PolicyBundle): Promise<PolicyBundle> {
  const {id, provider, policy, notStated, regimes} = bundle;
  const {title, language, kind, version, revisedOn, effectiveFrom, sourceUrl, baseUrl, changes} =
    policy;
  const kept = new Set(
    (['choices', 'storage', 'purposes', 'recipients', 'dataCategories'] as const).flatMap((list) =>
      (bundle[list] ?? []).map((item) => item.id),
    ),
  );
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
    regimes: regimes?.map((regime) => ({...regime, laws: undefined})),
    notStated: notStated?.filter(
      (entry) => typeof entry === 'string' || entry.of === undefined || kept.has(entry.of),
    ),
    audiences: bundle.audiences,
    contacts: bundle.contacts,
    notice: bundle.notice,
    slice: {
      of: 'choices',
      digest: await digest(bundle),
      materialDigest: await materialDigest(bundle),
    },
  };
  return plain(slice) as PolicyBundle;
}

/** A copy without fields that are not there, and without marks that refer to what is left out. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap(plainItem);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, plain(part)]),
  );
}

function plainItem(item: unknown): unknown[] {
  const {type, content} = (item ?? {}) as {type?: string; content?: Inline[]};
  return type && content && REFERRING.has(type) ? content.flatMap(plainItem) : [plain(item)];
}
