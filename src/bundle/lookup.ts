import type {Anchor, Clause} from './anchors.js';
import {type Item, type Kind, KINDS, type BundleIndex} from './bundle-index.js';
import type {Exception, Practice, Section} from './types.js';

/** What a reference stands for. `kind` is the name of the bundle's list, or says what else it is. */
export type Found =
  | {[K in Kind]: {readonly kind: K; readonly item: Item<K>}}[Kind]
  | {readonly kind: 'exception'; readonly item: Exception; readonly practice: Practice}
  | {readonly kind: 'section'; readonly item: Section; readonly anchor: Anchor}
  | {readonly kind: 'clause'; readonly item: Clause; readonly anchor: Anchor};

/** @returns what an id, or `practice/exception`, stands for */
export function lookup(index: BundleIndex, ref: string): Found | undefined {
  const slash = ref.indexOf('/');
  if (slash > 0) {
    const practice = index.practices.get(ref.slice(0, slash));
    const item = practice?.exceptions?.find(({id}) => id === ref.slice(slash + 1));
    return practice && item && {kind: 'exception', item, practice};
  }
  for (const kind of KINDS) {
    const item = index[kind].get(ref);
    if (item) return {kind, item} as Found;
  }
  const anchor = index.anchors.get(ref);
  if (!anchor) return undefined;
  return anchor.clause
    ? {kind: 'clause', item: anchor.clause, anchor}
    : {kind: 'section', item: anchor.section, anchor};
}
