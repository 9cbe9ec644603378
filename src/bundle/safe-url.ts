import {allowedUrl, SCHEMES} from './url.js';

/**
 * Resolves an address of a bundle for use in `href`.
 *
 * @param url - as the bundle has it
 * @param base - what relative addresses are relative to, when the bundle says so
 * @returns the address to use, or undefined when the gate refuses it or it cannot be resolved
 */
export function safeUrl(url: string, base?: string): string | undefined {
  if (!allowedUrl(url)) return undefined;
  if (!base || SCHEMES.test(url) || !allowedUrl(base)) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}
