/**
 * Plain `ar` is written with the digits 0 to 9, which policies, addresses, versions and names of
 * storage are written with as well, and which engines disagree about where nothing is said. A region
 * or a numbering system that the page names (`ar-EG`, `ar-u-nu-arab`) is followed.
 */
export const digits = (locale: string): string => (locale === 'ar' ? 'ar-u-nu-latn' : locale);
