import {plural} from '../plural.js';
import type {PreferencesWords} from '../preferences.js';

export const words = (locale: string): PreferencesWords => {
  const recipients = (count: number) =>
    plural(locale, count, {one: '# Empfänger', other: '# Empfänger'});
  const items = (count: number) => plural(locale, count, {one: '# Eintrag', other: '# Einträge'});
  return {
    language: 'de',
    locale,
    title: 'Ihre Auswahl',
    intro: 'Erlauben Sie, was Sie möchten. Vor dem Speichern ändert sich nichts.',
    save: 'Auswahl speichern',
    accept: 'Alle annehmen',
    reject: 'Alle ablehnen',
    close: 'Schließen, ohne zu speichern',
    allowed: 'erlaubt',
    refused: 'nicht erlaubt',
    details: (to, stored) =>
      `Wer beteiligt ist und was gespeichert wird: ${recipients(to)}, ${items(stored)}`,
    purposes: 'Wozu',
    recipients: 'Wer beteiligt ist',
    storage: 'Was gespeichert wird',
    unnamed: 'Name nicht beschrieben',
    session: 'bis Sie den Browser schließen',
    clause: 'Wo die Erklärung das sagt',
    required: 'In jedem Fall nötig',
    heard:
      'Ihr Browser widerspricht dem durch Global Privacy Control. Wenn Sie es hier erlauben, gilt das trotzdem.',
    search: 'Empfänger suchen',
    found: (count) =>
      count ? `${recipients(count)} gefunden` : 'Kein Empfänger dieses Namens ist beteiligt',
    none: 'Diese Erklärung stellt hier nichts zur Wahl.',
    saved: 'Ihre Auswahl ist gespeichert.',
    notStored:
      'Ihr Browser hat Ihre Auswahl nicht gespeichert. Was Sie abgelehnt haben, bleibt vorerst aus; was Sie erlaubt haben, bleibt ebenfalls aus. Beim nächsten Besuch werden Sie wieder gefragt.',
  };
};
