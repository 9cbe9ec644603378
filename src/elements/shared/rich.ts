import type {Prose} from '../../bundle/types.js';
import {speak} from '../../locales/layer.js';
import {policyWords} from '../../locales/policy.js';
import {fillProse, type ProseContext} from './prose.js';

/**
 * Writes words of a bundle with their marks and links in place of their plain text.
 *
 * @param language - of what we say among them, BCP 47
 */
export async function fillRich(
  into: HTMLElement,
  says: Prose,
  context: Omit<ProseContext, 'words'>,
  language: string,
): Promise<void> {
  const policy = await speak(policyWords, language).catch(() => speak(policyWords, 'en'));
  into.replaceChildren();
  fillProse(into, says, {...context, words: {policy}});
}
