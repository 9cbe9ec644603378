import {words} from './en/choices.js';
import type {Layer} from './layer.js';

export type ChoiceWords = ReturnType<typeof words>;

/** What visitors read beside choices. */
export const choiceWords: Layer<ChoiceWords> = {
  en: () => ({words}),
  ar: () => import('./ar/choices.js'),
  de: () => import('./de/choices.js'),
};
