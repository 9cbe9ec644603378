import type {PolicyWords} from '../../locales/policy.js';
import type {Sheet} from './sheet.js';

/** A part of a policy apart from its text. */
export type PartKey = keyof PolicyWords['parts'];

/** What is drawn of a policy apart from its text, in its order; known before any of it is drawn. */
export function partsOf({bundle, controls, index}: Sheet): readonly PartKey[] {
  const {policy, provider, storage, choices} = bundle;
  const silent = (wanted: string) =>
    bundle.notStated?.some((entry) => (typeof entry === 'string' ? entry : entry.topic) === wanted);
  const homeless = (items: readonly {at?: string | undefined}[] | undefined, topic: string) =>
    items?.length ? items.some(({at}) => !at || !index.anchors.has(at)) : silent(topic);
  const has: Record<PartKey, unknown> = {
    practices: bundle.practices?.length,
    storage: controls && homeless(storage, 'cookies'),
    choices: controls && homeless(choices, 'optOut'),
    attachments: bundle.attachments?.length,
    laws: bundle.laws?.length,
    terms: bundle.terms?.length,
    contacts:
      bundle.contacts?.length ||
      provider.address ||
      provider.dpo ||
      provider.representative ||
      provider.authority,
    rights: bundle.rights?.length,
    changes: policy.changeNotice || policy.changes?.length,
    notStated: bundle.notStated?.length,
  };
  return (Object.keys(has) as PartKey[]).filter((key) => has[key]);
}
