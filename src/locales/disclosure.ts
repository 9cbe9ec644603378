import {words} from './en/disclosure.js';
import type {Layer} from './layer.js';

export type DisclosureWords = ReturnType<typeof words>;

/** What visitors read in the list of storage. */
export const disclosureWords: Layer<DisclosureWords> = {
  en: () => ({words}),
  ar: () => import('./ar/disclosure.js'),
  de: () => import('./de/disclosure.js'),
};
