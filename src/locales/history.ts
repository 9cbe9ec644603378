import {words} from './en/history.js';
import type {Layer} from './layer.js';

export type HistoryWords = ReturnType<typeof words>;

/** What visitors read of what was decided. */
export const historyWords: Layer<HistoryWords> = {
  en: () => ({words}),
  ar: () => import('./ar/history.js'),
  de: () => import('./de/history.js'),
};
