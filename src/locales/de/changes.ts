import type {ChangesWords} from '../changes.js';
import {ltr as say} from '../isolate.js';

export const words = (locale: string): ChangesWords => ({
  language: 'de',
  locale,
  heading: 'Was sich geändert hat',
  since: (day, version) =>
    version
      ? say`Seit Ihrer letzten Entscheidung am ${day}, zur Fassung ${version}:`
      : say`Seit Ihrer letzten Entscheidung am ${day}:`,
  previous: 'Gegenüber der vorigen Fassung:',
  same: (day) => say`Seit Ihrer letzten Entscheidung am ${day} hat sich nichts geändert.`,
  unsaid: 'Diese Erklärung sagt nicht, was sich an ihr geändert hat.',
  otherLanguage:
    'Sie haben sie damals in einer anderen Sprache gelesen; Änderungen des Wortlauts lassen sich hier deshalb nicht feststellen.',
  kinds: {
    sections: 'Abschnitte',
    practices: 'Praktiken',
    recipients: 'Empfänger',
    storage: 'Cookies und andere Speicherung',
  },
  added: 'Neu',
  changed: 'Geändert',
  removed: 'Nicht mehr enthalten',
  materiality: {
    editorial: 'nur der Wortlaut',
    notice: 'zur Kenntnis',
    reconsent: 'verlangt Ihre Antwort erneut',
  },
  watch: 'Hier melden, wenn sich diese Erklärung ändert',
  watched: 'Änderungen dieser Erklärung werden Ihnen hier gemeldet.',
  unwatched: 'Änderungen werden Ihnen nicht mehr gemeldet.',
  notStored: 'Ihr Browser hat diesen Wunsch nicht gespeichert.',
});
