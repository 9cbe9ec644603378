/** Schemes that any link of a bundle may use; everything else is shown as text. */
export const SCHEMES = /^(https?|mailto|tel):/i;

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
