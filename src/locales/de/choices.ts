import type {ChoiceWords} from '../choices.js';
import {ltr as say} from '../isolate.js';
import {plural} from '../plural.js';

export const words = (locale: string): ChoiceWords => ({
  language: 'de',
  locale,
  heading: 'Ihre Wahlmöglichkeiten',
  groups: {
    consent: 'Was Sie erlauben können',
    'opt-out': 'Was Sie abstellen können',
    subscription: 'Abonnements',
    preference: 'Einstellungen',
    request: 'Anträge',
  },
  none: 'Diese Erklärung bietet keine Wahlmöglichkeiten an.',
  noneHere: 'Diese Erklärung bietet keine Wahlmöglichkeiten dieser Art an.',
  noOptOut: 'Diese Erklärung nennt keine Möglichkeit, Folgendem zu widersprechen:',
  noOptOutAtAll: 'Diese Erklärung nennt überhaupt keine Möglichkeit zum Widerspruch.',
  readOnly:
    'Auf dieser Website gilt eine andere Fassung dieser Erklärung. Die Wahlmöglichkeiten dieser Fassung werden nur gezeigt; ändern lassen sie sich in der anderen.',
  signals: {
    heard:
      'Ihr Browser sendet Global Privacy Control: Ihre personenbezogenen Daten sollen weder verkauft noch weitergegeben werden.',
    honoured: (labels, count) =>
      say`Dem Widerspruch wurde entsprochen: ${labels} ${plural(locale, count, {one: 'ist', other: 'sind'})} abgestellt.`,
    unbound: 'Nichts in dieser Erklärung richtet sich nach diesem Signal.',
  },
  marks: {
    authored: 'von dieser Website ergänzt, steht nicht in der Erklärung',
    inferred: 'aus der Erklärung erschlossen, steht dort nicht ausdrücklich',
  },
  clause: 'Stelle in der Erklärung',
  audience: (names) => say`Für: ${names}`,
  required: 'Das lässt sich nicht abstellen.',
  notStated: {
    words: 'In dieser Erklärung nicht beschrieben:',
    optOut: 'Diese Erklärung sagt nicht, wie man dem widerspricht.',
    withdrawal: 'Diese Erklärung sagt nicht, wie man das widerruft.',
    contact: 'Diese Erklärung sagt nicht, an wen man sich dazu wendet.',
    retention: 'Diese Erklärung sagt nicht, wie lange die Daten dazu aufbewahrt werden.',
    duration: 'Diese Erklärung sagt nicht, wie lange das gilt.',
  },

  state: {
    startsBy: {
      policy: 'Noch ist nichts entschieden; die Erklärung gibt das so vor.',
      regime: 'Noch ist nichts entschieden; die Regeln, die hier gelten, geben das so vor.',
      asked: 'Noch ist nichts entschieden; es bleibt so, bis Sie es erlauben.',
    },
    allowed: (date) => (date ? say`Seit dem ${date} erlaubt.` : 'Erlaubt.'),
    notAllowed: (date) => (date ? say`Seit dem ${date} nicht erlaubt.` : 'Nicht erlaubt.'),
    notOptedOut: 'Erlaubt; Sie haben nicht widersprochen.',
    optedOut: (date) =>
      date ? say`Sie haben am ${date} widersprochen.` : 'Sie haben widersprochen.',
    stale: (date) =>
      say`Nicht erlaubt. Sie haben es am ${date} erlaubt, aber seitdem hat sich geändert, was dazugehört; bitte entscheiden Sie neu.`,
    because: {
      gpc: 'Ihr Browser verlangt das (Global Privacy Control), und es bleibt so, solange er es verlangt.',
      host: (provider) => say`So ist es bei ${provider} vermerkt.`,
    },
    nothingChosen: 'Noch ist nichts ausgewählt.',
    chosen: (option, date) =>
      date ? say`„${option}“ ist seit dem ${date} ausgewählt.` : say`„${option}“ ist ausgewählt.`,
    subscribed: (date) => (date ? say`Seit dem ${date} abonniert.` : 'Abonniert.'),
    notSubscribed: 'Nicht abonniert.',
    requested: (provider, date) =>
      say`Sie haben das Abonnement am ${date} angefordert. Die Antwort von ${provider} steht noch aus.`,
    pending: (provider, date) => say`${provider} hat Sie am ${date} um Bestätigung gebeten.`,
    openUntil: (date) =>
      say`Die Anforderung gilt bis zum ${date}; das Abonnement beginnt, sobald Sie bestätigen.`,
    open: 'Das Abonnement beginnt, sobald Sie bestätigen.',
    lapsed: (date) =>
      say`Ihre Anforderung vom ${date} wurde nicht bestätigt und ist abgelaufen. Nicht abonniert.`,
    cancelled: (date) => say`Sie haben Ihre Anforderung am ${date} zurückgezogen. Nicht abonniert.`,
    unsubscribed: (date) => (date ? say`Am ${date} abbestellt.` : 'Nicht abonniert.'),
    sent: (provider, date) => say`Am ${date} an ${provider} gesendet.`,
    done: (provider, date) => say`Am ${date} von ${provider} beantwortet.`,
    notSent: (date) => say`Der Versuch vom ${date} ist nicht gelungen.`,
  },
  outcome: {
    deletes: (what) => say`Gelöscht: ${what}.`,
    within: (duration) => say`Frist: ${duration}.`,
    unnamed: 'Gespeichertes, dessen Name nicht beschrieben ist',
  },

  actions: {
    subscribe: 'Abonnieren',
    again: 'Erneut abonnieren',
    unsubscribe: 'Abbestellen',
    resend: 'Nachricht erneut senden',
    cancel: 'Anforderung zurückziehen',
    send: 'Antrag senden',
    sendAgain: 'Weiteren Antrag senden',
    retry: 'Erneut versuchen',
  },
  optional: '(freiwillig)',
  refill:
    'Ihre Eingaben wurden auf diesem Gerät nicht aufbewahrt. Geben Sie sie noch einmal ein, damit die Nachricht erneut gesendet wird.',

  asking: (provider) => say`${provider} wird gefragt …`,
  sending: (provider) => say`Wird an ${provider} gesendet …`,
  telling: (provider) => say`Hier vermerkt. ${provider} wird benachrichtigt …`,
  working: (provider) => say`${provider} bearbeitet das; bis dahin ändert sich nichts.`,
  told: (provider) => say`${provider} ist benachrichtigt.`,
  failed: 'Das ist nicht geschehen.',
  notSent: 'Das wurde nicht gesendet.',
  failedTelling: (provider) =>
    say`Ihre Antwort ist hier vermerkt, aber ${provider} konnte nicht benachrichtigt werden.`,
  unanswered: (provider) => say`${provider} hat nicht rechtzeitig geantwortet.`,
  unhandled: 'Es hat sich nichts geändert: Diese Seite kann das nicht weitergeben.',
  unhandledRequest: 'Es wurde nichts gesendet: Diese Seite kann das nicht weitergeben.',
  ask: 'So können Sie es verlangen:',
  alsoAsk: 'Sie können es auch so verlangen:',
  nobody:
    'Die Erklärung bietet diese Wahl an, sagt aber weder, wie man sie trifft, noch, an wen man sich wendet.',
  notStored: 'Das ließ sich auf diesem Gerät nicht speichern; Sie werden erneut gefragt.',

  ways: {
    email: (address) => say`per E-Mail an ${address}`,
    url: (address) => say`unter ${address}`,
    oneClickUnsubscribe: (address) => say`mit einem Klick unter ${address}`,
    account: 'in Ihrem Konto',
    inMessage: 'über den Link in jeder Nachricht',
    browser: 'in den Einstellungen Ihres Browsers',
    phone: (number) => say`telefonisch unter ${number}`,
    post: (address) => say`per Post an ${address}`,
    postOnly: 'per Post',
    form: (address) => say`mit dem Formular unter ${address}`,
    emailOnly: 'per E-Mail',
    urlOnly: 'auf der Website',
    phoneOnly: 'telefonisch',
  },
  mail: {
    subject: (label) => label,
    body: {
      grant: (label) => say`Ich möchte Folgendes erlauben: ${label}`,
      withdraw: (label) => say`Bitte stellen Sie Folgendes ein: ${label}`,
      confirm: (label) => say`Hiermit bestätige ich Folgendes: ${label}`,
      change: (label, option) => say`Bitte ändern Sie Folgendes: ${label}: ${option}`,
      ask: (label) => say`Hiermit beantrage ich Folgendes: ${label}`,
    },
    field: (label, value) => say`${label}: ${value}`,
  },
});
