import {plural} from '../plural.js';
import type {ProblemWords} from '../problems.js';

export const words = (locale: string): ProblemWords => ({
  language: 'de',
  locale,
  unreadable: 'Diese Erklärung konnte nicht gelesen werden.',
  partly: (entries) =>
    plural(locale, entries, {
      one: 'Ein Eintrag dieser Erklärung ist fehlerhaft und wird vielleicht nicht wie gemeint angezeigt.',
      other:
        '# Einträge dieser Erklärung sind fehlerhaft und werden vielleicht nicht wie gemeint angezeigt.',
    }),
});
