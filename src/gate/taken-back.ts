import {storageOf} from '../bundle/governing.js';
import type {Reading} from '../bundle/read.js';
import type {StorageItem} from '../bundle/types.js';
import {RECIPIENT} from '../consent/answer.js';
import type {Decision} from '../consent/decision.js';

type Decisions = ReadonlyMap<string, Decision>;

/** @returns the items whose choice, or recipient, was allowed before and is not now */
export function itemsTakenBack(
  {bundle, index}: Reading,
  before: Decisions,
  now: Decisions,
): readonly StorageItem[] {
  const items = new Set<StorageItem>();
  for (const [key, {state}] of now) {
    if (state !== 'denied' || before.get(key)?.state === 'denied') continue;
    const choice = index.choices.get(key);
    if (choice && before.get(key)?.state === 'granted') {
      for (const item of storageOf(bundle, index, choice)) items.add(item);
      const deleted = choice.outcomes?.withdrawn?.deletes ?? [];
      for (const item of bundle.storage ?? []) if (deleted.includes(item.id)) items.add(item);
    }
    if (!key.startsWith(RECIPIENT)) continue;
    for (const item of bundle.storage ?? []) {
      const isFree = item.purposes.every((each) => index.purposes.get(each)?.required);
      if (item.recipient === key.slice(RECIPIENT.length) && !isFree) items.add(item);
    }
  }
  return [...items];
}
