import type {Verb} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';
import type {PracticeWords} from '../practices.js';

/** A verb, what it is done with where no data is named, what follows, and what stands before data. */
const verbs: Record<
  Verb,
  readonly [verb: string, object: string, after?: string, before?: string]
> = {
  collect: ['Erhebt', 'Daten'],
  use: ['Verwendet', 'Daten'],
  share: ['Gibt', 'Daten', 'weiter'],
  sell: ['Verkauft', 'Daten'],
  read: ['Liest', 'Daten'],
  send: ['Sendet', 'Nachrichten'],
  keep: ['Bewahrt', 'Daten', 'auf'],
  delete: ['Löscht', 'Daten'],
  protect: ['Schützt', 'Daten'],
  notify: ['Informiert', '', '', 'über'],
  commit: ['Verpflichtet sich', '', '', 'zu'],
};

const adverbs = {does: '', only: '', may: 'möglicherweise', never: 'niemals'};

export const words = (locale: string): PracticeWords => ({
  language: 'de',
  locale,
  what(does, how, data) {
    const [verb, object, after, before] = verbs[does];
    const what = data === undefined ? [object] : [before, say`${data}`];
    const sentence = [verb, adverbs[how], ...what, after].filter(Boolean).join(' ');
    return how === 'only' ? `${sentence}, nur wie hier beschrieben` : sentence;
  },
  others: 'andere',
  kept: {
    for: (duration) => say`${duration} lang`,
    while: (condition) => say`solange gilt: ${condition}`,
    then: {
      deleted: 'danach gelöscht',
      anonymised: 'danach anonymisiert',
      archived: 'danach archiviert',
    },
  },
  basis: {
    consent: 'Ihre Einwilligung',
    contract: 'ein Vertrag mit Ihnen',
    'legal-obligation': 'eine rechtliche Verpflichtung',
    'vital-interests': 'lebenswichtige Interessen',
    'public-task': 'eine Aufgabe im öffentlichen Interesse',
    'legitimate-interests': 'ein berechtigtes Interesse',
    'explicit-consent': 'Ihre ausdrückliche Einwilligung',
  },
  obligation: {
    voluntary: 'Die Angabe ist freiwillig.',
    law: 'Die Angabe ist gesetzlich vorgeschrieben.',
    contract: 'Die Angabe ist vertraglich vorgeschrieben.',
  },
  transfer: (to, safeguard) => (safeguard ? say`${to} (${safeguard})` : to),
  notDescribed: 'in dieser Erklärung nicht beschrieben',
  exception: (number) => `Ausnahme ${number.toLocaleString(locale)}`,
  byChoice: 'Nach Ihrer Wahl',
  condition: {
    granted: (label) => say`„${label}“ ist erlaubt`,
    denied: (label) => say`„${label}“ ist nicht erlaubt`,
    option: (label, option) => say`für „${label}“ ist „${option}“ ausgewählt`,
    nothing: (label) => say`für „${label}“ ist nichts ausgewählt`,
    not: (condition) => say`folgende Bedingung ist nicht erfüllt: ${condition}`,
  },
  stated: {
    stated: 'steht in der Erklärung',
    inferred: 'aus der Erklärung erschlossen',
    authored: 'von dieser Website ergänzt',
  },
});
