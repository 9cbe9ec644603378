import canonicalize from 'canonicalize';
import {material} from './material.js';
import type {PolicyBundle} from './types.js';

/**
 * @returns `sha-256:` and the base64url digest of the whole document in canonical form (RFC 8785): the
 * same for every order of keys and every spacing. A slice carries that of the document it was cut from
 */
export const digest = async (bundle: PolicyBundle): Promise<string> =>
  bundle.slice?.digest ?? sha256(canonical(bundle));

/**
 * @returns the same over ids and standard terms of choices, purposes, recipients and storage only. A
 * changed one asks visitors again; a typo, an address, an order or a translation does not change it.
 */
export const materialDigest = async (bundle: PolicyBundle): Promise<string> =>
  bundle.slice?.materialDigest ?? sha256(canonical(material(bundle)));

/**
 * @param value - a JSON document
 * @returns it in canonical form (RFC 8785); unpaired surrogates, which have no UTF-8 form, as U+FFFD
 */
export function canonical(value: unknown): string {
  return canonicalize(wellFormed(value)) ?? '';
}

/** A copy of nothing but data, so that no `toJSON` that a page added to prototypes is heard. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value)
    ? value.map(wellFormed)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wellFormed(part)]));
  return Object.defineProperty(copy, 'toJSON', {value: undefined});
}

/**
 * @param text - encoded as UTF-8
 * @returns `sha-256:` and the base64url digest without padding. On pages without `crypto.subtle`
 * (plain http) the digest is computed in script.
 */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  const base64 = btoa(String.fromCharCode(...hash));
  return `sha-256:${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
