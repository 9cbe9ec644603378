import {polluted} from './polluted.js';
import type {PolicyBundle} from './types.js';

/** The format that this version reads. */
export const FORMAT = 1;

/** What a document may at most have, in bytes: by Content-Length, and by counting what arrives. */
export const MOST_BYTES = 16 * 1024 * 1024;

/**
 * A first look at what was parsed, before anything checks it.
 *
 * @throws {TypeError} for what has nothing of a bundle
 */
export function isReadable(input: unknown): input is PolicyBundle {
  const bundle = input as PolicyBundle;
  return !polluted() && (bundle.format as number) === FORMAT && !!bundle.policy.title.trim();
}
