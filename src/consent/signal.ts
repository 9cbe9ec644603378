import type {Reading} from '../bundle/read.js';
import type {Act} from './act.js';
import type {Answer} from './answer.js';
import {words} from './answer-text.js';
import {label} from './decide.js';
import {isHeard} from './regimes.js';

/** How the browser's own signal is written down. */
export const SIGNAL: Act = {
  control: 'signal',
  label: 'Global Privacy Control',
  trusted: true,
  surface: 'navigator',
  source: 'gpc',
  action: 'signal',
};

/**
 * @returns the choices that the signal is about and that nobody has denied; nor the signal itself, under
 *   this version of the bundle
 */
export function unheard({bundle, index}: Reading, {entries}: Answer): string[] {
  const version = words(label(bundle));
  return [...index.choices.values()].filter(isHeard).flatMap(({id}) => {
    const {state, source, context, informed} = entries.get(id) ?? {};
    const isHere = source !== 'gpc' || context?.split(':')[0] === version;
    return informed || (state === 'denied' && isHere) ? [] : [id];
  });
}
