import {words} from './en/filters.js';
import type {Layer} from './layer.js';

export type FilterWords = ReturnType<typeof words>;

/** What visitors read of what a policy is narrowed to. */
export const filterWords: Layer<FilterWords> = {
  en: () => ({words}),
  ar: () => import('./ar/filters.js'),
  de: () => import('./de/filters.js'),
};
