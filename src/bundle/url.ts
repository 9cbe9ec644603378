/** Schemes that any link of a bundle may use; everything else is shown as text. */
const SCHEMES = /^(https?|mailto|tel):/i;

/** A scheme as browsers read one; characters that browsers skip or trim are refused beforehand. */
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The one URL gate. Every address that a bundle brings passes here before it reaches any sink.
 *
 * @param url - as the bundle has it
 * @returns whether it may be used: https, http, mailto, tel, or relative to the page
 */
export function allowedUrl(url: string): boolean {
  // Browsers strip tabs, newlines and leading control characters before they look for a scheme.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  return SCHEMES.test(url) || !ANY_SCHEME.test(url);
}

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
