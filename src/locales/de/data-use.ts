import type {DataUseWords} from '../data-use.js';
import {ltr as say} from '../isolate.js';

export const words = (locale: string): DataUseWords => ({
  language: 'de',
  locale,
  label: 'Was mit Ihren Eingaben geschieht',
  why: 'Wozu',
  what: 'Was',
  sharedWith: 'Weitergegeben an',
  kept: 'Aufbewahrt',
  basis: 'Rechtsgrundlage',
  transfers: 'Übermittelt nach',
  audience: 'Betrifft',
  stated: 'Woher bekannt',
  when: (condition) => say`Unter dieser Bedingung: ${condition}.`,
  exceptions: 'Ausnahmen',
  tension: 'Hier scheint sich die Erklärung zu widersprechen:',
  clause: 'Stelle in der Erklärung',
});
