import {words} from './en/preferences.js';
import type {Layer} from './layer.js';

export type PreferencesWords = ReturnType<typeof words>;

/** What visitors read where they choose one by one. */
export const preferencesWords: Layer<PreferencesWords> = {
  en: () => ({words}),
  ar: () => import('./ar/preferences.js'),
  de: () => import('./de/preferences.js'),
};
