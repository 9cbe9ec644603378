import {MOST_BYTES} from './envelope.js';

/** What a bundle may at most be; beyond it, nothing is read and the limit is named (design §3). */
export const LIMITS = {
  /** Bytes of the document. */
  bytes: MOST_BYTES,
  /** Objects and arrays within each other. */
  depth: 32,
  /** JSON values of every kind: objects, arrays, strings, numbers, booleans. */
  values: 500_000,
  /** Storage items. */
  storage: 20_000,
} as const;
