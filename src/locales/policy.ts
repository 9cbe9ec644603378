import {words} from './en/policy.js';
import type {Layer} from './layer.js';

export type PolicyWords = ReturnType<typeof words>;

/** What visitors read around the words of a policy. */
export const policyWords: Layer<PolicyWords> = {
  en: () => ({words}),
  ar: () => import('./ar/policy.js'),
  de: () => import('./de/policy.js'),
};
