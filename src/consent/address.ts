/**
 * Where the page's own bundle comes from, as it stands in the cookie, so that one who reads that without
 * the bundle can tell whose answer it is where a site has several.
 *
 * @param url - absolute
 * @param origin - of the page; left out where it is the same
 */
export const placeOf = (url: string, origin: string): string =>
  encodeURIComponent(url.replace(origin, ''));
