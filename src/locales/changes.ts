import {words} from './en/changes.js';
import type {Layer} from './layer.js';

export type ChangesWords = ReturnType<typeof words>;

/** What visitors read of what has changed in a policy. */
export const changesWords: Layer<ChangesWords> = {
  en: () => ({words}),
  ar: () => import('./ar/changes.js'),
  de: () => import('./de/changes.js'),
};
