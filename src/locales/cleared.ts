import {words} from './en/cleared.js';
import type {Layer} from './layer.js';

export type ClearedWords = ReturnType<typeof words>;

/** What visitors read of what was deleted after they withdrew a choice. */
export const clearedWords: Layer<ClearedWords> = {
  en: () => ({words}),
  ar: () => import('./ar/cleared.js'),
  de: () => import('./de/cleared.js'),
};
