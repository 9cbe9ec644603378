import {page} from './page.js';
import {pageChanged} from './page-changed.js';

/** What a call, a link or a button can open. */
export type SurfaceName = 'banner' | 'preferences';

/** An element that opens when it is asked to. */
export interface Surface {
  readonly name: SurfaceName;
  /** The bundle whose choices it draws. */
  readonly bundleId: string;
  /** Shows it, whether something must be asked or not. It gives focus back to `from` when it closes. */
  open(from: Element | undefined): void;
}

/** Somebody wants something opened that is not there yet. */
export interface Wanted {
  readonly name: SurfaceName;
  readonly bundleId: string;
  readonly from: Element | undefined;
}

/**
 * Offers an element to whoever wants it opened; what was wanted before it came is opened at once. Called
 * when the element knows its bundle and is connected.
 *
 * @returns a function that takes the offer back, for when the element leaves the page
 */
export function offerSurface(surface: Surface): () => void {
  page.surfaces.add(surface);
  const key = keyOf(surface);
  const wanted = page.wanted.get(key);
  page.wanted.delete(key);
  if (wanted) surface.open(wanted.from);
  return () => void page.surfaces.delete(surface);
}

/**
 * Opens the first element of that name and bundle; where there is none yet, it is wanted until one comes,
 * and the entry loads the code for it.
 *
 * @param from - what the visitor used, to which focus goes back
 * @returns whether it was opened at once
 */
export function openSurface(name: SurfaceName, bundleId: string, from?: Element): boolean {
  const surface = [...page.surfaces].find((each) => keyOf(each) === keyOf({name, bundleId}));
  if (surface) surface.open(from);
  else {
    page.wanted.set(keyOf({name, bundleId}), {name, bundleId, from});
    pageChanged();
  }
  return !!surface;
}

/** @returns whether an element of that name and bundle can be opened */
export const hasSurface = (name: SurfaceName, bundleId: string): boolean =>
  [...page.surfaces].some((each) => keyOf(each) === keyOf({name, bundleId}));

const keyOf = ({name, bundleId}: Pick<Surface, 'name' | 'bundleId'>) => `${name} ${bundleId}`;
