import {words} from './en/practices.js';
import type {Layer} from './layer.js';

export type PracticeWords = ReturnType<typeof words>;

/** What visitors read of facts of a practice. */
export const practiceWords: Layer<PracticeWords> = {
  en: () => ({words}),
  ar: () => import('./ar/practices.js'),
  de: () => import('./de/practices.js'),
};
