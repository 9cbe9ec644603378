import {words} from './en/data-use.js';
import type {Layer} from './layer.js';

export type DataUseWords = ReturnType<typeof words>;

/** What visitors read beside a form. */
export const dataUseWords: Layer<DataUseWords> = {
  en: () => ({words}),
  ar: () => import('./ar/data-use.js'),
  de: () => import('./de/data-use.js'),
};
