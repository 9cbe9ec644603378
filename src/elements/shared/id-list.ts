import type {ComplexAttributeConverter} from 'lit';

/** An attribute that names several things, apart by spaces; a page may set the property to a list. */
export const idList: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (value) => value?.split(/\s+/).filter(Boolean),
  toAttribute: (value) => value?.join(' '),
};

/**
 * Whether something is for those whom an element speaks to.
 *
 * @param audience - ids of audiences, as an item of a bundle has them; none: for everybody
 * @param shown - ids of audiences apart by spaces, as an element has them; none: to everybody
 */
export function isFor(audience: readonly string[] | undefined, shown: string | undefined): boolean {
  if (!audience?.length || !shown?.trim()) return true;
  return shown.split(/\s+/).some((id) => audience.includes(id));
}
