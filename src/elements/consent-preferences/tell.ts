import {plainText} from '../../bundle/plain-text.js';
import type {Reading} from '../../bundle/read.js';
import type {Prose} from '../../bundle/types.js';
import type {ProseContext} from '../shared/prose.js';
import {languageOf} from '../shared/language-of.js';

/** Writes words of the bundle into an element. @returns the element */
export type Tell = (into: HTMLElement, says: Prose) => HTMLElement;

/**
 * Writes words of a bundle at once, as far as they are plain; what marks and links there are among them
 * comes as soon as it is loaded, which few bundles need here.
 *
 * @param hrefFor - the address of a clause
 */
export function telling(
  host: Element,
  {bundle, index}: Reading,
  hrefFor: ProseContext['hrefFor'],
): Tell {
  return (into, says) => {
    Object.assign(into, {lang: bundle.policy.language, dir: 'auto'}).textContent = plainText(says);
    const isPlain = typeof says === 'string' || says.every((each) => typeof each === 'string');
    if (!isPlain)
      void import('../shared/rich.js').then(
        ({fillRich}) => fillRich(into, says, {bundle, index, hrefFor}, languageOf(host)),
        () => undefined,
      );
    return into;
  };
}
