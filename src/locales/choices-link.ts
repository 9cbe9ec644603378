import {words} from './en/choices-link.js';
import type {Layer} from './layer.js';

export type ChoicesLinkWords = ReturnType<typeof words>;

/** What visitors read on the link that reopens their choices. */
export const choicesLinkWords: Layer<ChoicesLinkWords> = {
  en: () => ({words}),
  ar: () => import('./ar/choices-link.js'),
  de: () => import('./de/choices-link.js'),
};
