import type {FilterWords} from '../filters.js';
import {plural} from '../plural.js';

export const words = (locale: string): FilterWords => ({
  language: 'de',
  locale,
  narrow: {audience: 'Anzeigen für', scope: 'Anzeigen, was gilt für'},
  all: {audience: 'alle', scope: 'alles'},
  notShown(sections, others, names) {
    const parts = [
      sections > 0 && plural(locale, sections, {one: '# Abschnitt', other: '# Abschnitte'}),
      others > 0 && plural(locale, others, {one: '# Textstelle', other: '# Textstellen'}),
    ];
    const list = new Intl.ListFormat(locale).format(parts.filter((part) => part !== false));
    return `Ausgeblendet bei Auswahl von ${names}: ${list}`;
  },
});
