import {words} from './en/problems.js';
import type {Layer} from './layer.js';

export type ProblemWords = ReturnType<typeof words>;

/** What visitors read where something is wrong with a bundle; asked for where something is. */
export const problemWords: Layer<ProblemWords> = {
  en: () => ({words}),
  ar: () => import('./ar/problems.js'),
  de: () => import('./de/problems.js'),
};
