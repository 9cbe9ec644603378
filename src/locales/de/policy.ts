import {plural} from '../plural.js';
import type {PolicyWords} from '../policy.js';

export const words = (locale: string): PolicyWords => ({
  language: 'de',
  locale,
  direction: 'ltr',
  comma: ', ',
  contents: 'Inhalt',
  openAll: 'Alle Abschnitte öffnen',
  closeAll: 'Alle Abschnitte schließen',
  open(open, all) {
    const state = open ? 'geöffnet' : 'geschlossen';
    if (all === 1) return `Der einzige Abschnitt ist ${state}`;
    const total = all.toLocaleString(locale);
    if (!open || open === all) return `Alle ${total} Abschnitte sind ${state}`;
    return plural(locale, open, {
      one: `# von ${total} Abschnitten ist geöffnet`,
      other: `# von ${total} Abschnitten sind geöffnet`,
    });
  },
  linkTo: (heading) => `Link zum Abschnitt ${heading}`,
  unnamed: 'Abschnitt ohne Überschrift',
  table: 'Tabelle',

  provider: 'Anbieter',
  legalName: 'Firmenname',
  alsoKnown: 'Auch bekannt als',
  version: 'Fassung',
  revised: 'Überarbeitet',
  from: 'Gültig seit',
  until: 'Gültig bis',
  date: 'Datum',
  notDated: 'Ohne Datum',
  butArchived: '; archiviert am ',
  age(months) {
    const age =
      months < 24
        ? plural(locale, months, {one: '# Monat', other: '# Monate'})
        : plural(locale, Math.floor(months / 12), {one: '# Jahr', other: '# Jahre'});
    return `${age} vor dieser Kopie`;
  },
  archived: 'Archivierte Kopie vom ',
  notCurrent: '; nicht der aktuelle Stand.',
  source: 'Woher dieser Text stammt',
  notDescribed: 'in dieser Erklärung nicht beschrieben',

  absent: 'diesen Abschnitt gibt es in dieser Fassung der Erklärung nicht',
  dangling: 'dieser Abschnitt steht nicht in der Erklärung',
  sic: 'veröffentlicht als ',

  appliesTo: 'Gilt für',
  covers: 'Umfasst',
  practices: (number) => plural(locale, number, {one: '# Praktik', other: '# Praktiken'}),

  parts: {
    practices: 'Auf einen Blick',
    storage: 'Cookies und andere Speicherung',
    choices: 'Ihre Wahlmöglichkeiten',
    attachments: 'Dokumente',
    laws: 'Gesetze',
    terms: 'Begriffe',
    contacts: 'Kontakt',
    rights: 'Ihre Rechte',
    changes: 'Änderungen dieser Erklärung',
    notStated: 'In dieser Erklärung nicht beschrieben',
  },
  unavailable: 'Was außer dem Text zu dieser Erklärung gehört, konnte nicht geladen werden.',
});
