import type {DisclosureWords} from '../disclosure.js';
import {ltr as say} from '../isolate.js';

export const words = (locale: string): DisclosureWords => ({
  language: 'de',
  locale,
  heading: 'Cookies und andere Speicherung',
  caption:
    'Was auf Ihrem Gerät gespeichert oder protokolliert wird, von wem, wozu und für wie lange',
  columns: {
    name: 'Name',
    setBy: 'Gesetzt von',
    purposes: 'Wozu',
    duration: 'Wie lange',
    basis: 'Rechtsgrundlage',
    choice: 'Ihre Wahl',
  },
  noCookies: 'Diese Erklärung beschreibt keine Cookies.',
  nothing:
    'Für diese Erklärung sind keine Cookies, Pixel, Protokolle oder andere Speicherungen aufgeführt.',
  unnamed: 'Name nicht beschrieben',
  notDescribed: 'nicht beschrieben',
  mechanisms: {
    cookie: 'Cookie',
    web: 'Webspeicher',
    app: 'App-Speicher',
    pixel: 'Pixel in E-Mail oder Seite',
    log: 'Serverprotokoll',
    other: 'Sonstiges',
  },
  party: {first: 'diese Website', third: 'ein Dritter'},
  session: 'bis Sie den Browser schließen',
  refreshed: 'beginnt mit jedem Besuch neu',
  bases: {
    consent: 'Ihre Einwilligung',
    'strictly-necessary': 'unbedingt erforderlich',
    transmission: 'zur Übertragung der Seite nötig',
    'statistical-exempt': 'einwilligungsfreie Statistik',
    'appearance-exempt': 'einwilligungsfreie Einstellungen der Darstellung',
  },
  stated: {
    stated: 'steht in der Erklärung',
    inferred: 'aus der Erklärung erschlossen',
    authored: 'von dieser Website ergänzt',
  },
  basis: (basis, known) => `${basis} (${known})`,
  never: 'Das geschieht niemals:',
  domains: (domains) => say`Für ${domains}`,
  audience: (names) => say`Betrifft: ${names}`,
  clause: 'Stelle in der Erklärung',
  only: (condition) => say`Nur unter dieser Bedingung: ${condition}.`,
  inUse: 'Zurzeit in Gebrauch.',
  off: (because) => say`Zurzeit nicht in Gebrauch: ${because}.`,
  essential: (because) => say`Keine Wahl: ${because}`,
  noOptOut: 'Diese Erklärung nennt keine Möglichkeit, dem zu widersprechen.',
  noChoice: 'Diese Erklärung bietet hierzu keine Wahl an.',
});
