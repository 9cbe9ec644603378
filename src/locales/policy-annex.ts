import {words} from './en/policy-annex.js';
import type {Layer} from './layer.js';

export type AnnexWords = ReturnType<typeof words>;

/** What visitors read where a policy is described. */
export const annexWords: Layer<AnnexWords> = {
  en: () => ({words}),
  ar: () => import('./ar/policy-annex.js'),
  de: () => import('./de/policy-annex.js'),
};
