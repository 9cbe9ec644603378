import {words} from './en/gate.js';
import type {Layer} from './layer.js';

export type GateWords = ReturnType<typeof words>;

/** What visitors read where content waits for them. */
export const gateWords: Layer<GateWords> = {
  en: () => ({words}),
  ar: () => import('./ar/gate.js'),
  de: () => import('./de/gate.js'),
};
