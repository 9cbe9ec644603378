import {openSurface} from '../../context/surfaces.js';
import {register} from './register.js';

/** Loads what shows the second layer. */
export const loadPreferences = (): Promise<void> =>
  import('../consent-preferences/consent-preferences.js').then(({ConsentPreferences}) =>
    register('consent-preferences', ConsentPreferences),
  );

/**
 * Opens the preferences of a bundle: the page's own, else one that is brought along.
 *
 * @param root - where one is put that the page has not
 * @param bundle - as the element reads it
 * @param from - what was pressed; gets the focus back
 * @param attributes - of the one that is brought along
 */
export async function openPreferences(
  root: ParentNode,
  bundle: {readonly id: string},
  from: Element,
  attributes: Readonly<Record<string, string | null>>,
): Promise<void> {
  if (openSurface('preferences', bundle.id, from)) return;
  if (!root.querySelector('consent-preferences')) {
    const element = document.createElement('consent-preferences');
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) element.setAttribute(name, value);
    }
    Object.assign(element, {bundle});
    root.append(element);
  }
  await loadPreferences();
}
