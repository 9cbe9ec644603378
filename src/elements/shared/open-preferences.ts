import type {Draft, Reading} from '../../bundle/read.js';
import {openSurface} from '../../context/surfaces.js';
import {shareReading} from './bundle-source.js';
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
 * @param known - the bundle as the element has read it by now
 * @param from - what was pressed; gets the focus back
 * @param failed - told in words where they could not be loaded
 */
export async function openPreferences(
  opener: Opener,
  known: Draft | Reading,
  from: Element,
  failed: (problem: string) => void,
): Promise<void> {
  const {bundle} = known;
  if (openSurface('preferences', bundle.id, from)) return;
  const {audience, policyUrl, shadowRoot} = opener;
  if ('problems' in known) shareReading(known);
  const own = shadowRoot?.querySelector('consent-preferences') ?? h('consent-preferences');
  Object.assign(own, {bundle, audience, policyUrl});
  if (!own.isConnected) shadowRoot?.append(own);
  await loadPreferences().catch((error: unknown) =>
    failed(`preferences could not be loaded: ${String(error)}`),
  );
}
