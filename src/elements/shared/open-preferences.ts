import {openSurface} from '../../context/surfaces.js';
import {h} from './dom.js';
import {register} from './register.js';

/** Loads what shows the second layer. */
export const loadPreferences = (): Promise<void> =>
  import('../consent-preferences/consent-preferences.js').then(({ConsentPreferences}) =>
    register('consent-preferences', ConsentPreferences),
  );

/** What can open them: where the page has none of its own, one is put into its shadow root. */
interface Opener extends HTMLElement {
  readonly audience?: string;
  readonly policyUrl?: string;
}

/**
 * Opens the preferences of a bundle: the page's own, else one that is brought along, which speaks as what
 * opens it does.
 *
 * @param bundle - as the element reads it
 * @param from - what was pressed; gets the focus back
 * @param failed - told in words where they could not be loaded
 */
export async function openPreferences(
  opener: Opener,
  bundle: {readonly id: string},
  from: Element,
  failed: (problem: string) => void,
): Promise<void> {
  if (openSurface('preferences', bundle.id, from)) return;
  const {audience, policyUrl, shadowRoot} = opener;
  if (!shadowRoot?.querySelector('consent-preferences'))
    shadowRoot?.append(Object.assign(h('consent-preferences'), {bundle, audience, policyUrl}));
  await loadPreferences().catch((error: unknown) =>
    failed(`preferences could not be loaded: ${String(error)}`),
  );
}
