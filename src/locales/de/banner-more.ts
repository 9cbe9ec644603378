import type {BannerMoreWords} from '../banner-more.js';

export const words = (locale: string): BannerMoreWords => ({
  language: 'de',
  locale,
  waiting: {
    bottom: 'Am unteren Rand des Fensters wartet eine Entscheidung über Ihre Daten.',
    top: 'Am oberen Rand des Fensters wartet eine Entscheidung über Ihre Daten.',
    inline: 'Auf dieser Seite wartet eine Entscheidung über Ihre Daten.',
  },
  close: 'Schließen',
  reasons: {
    'ask-again': 'Sie haben vor einiger Zeit abgelehnt und werden noch einmal gefragt.',
    expired: 'Ihre frühere Antwort ist abgelaufen.',
    'material-change':
      'Das, dem Sie zugestimmt haben, hat sich geändert. Ihre übrigen Antworten gelten weiter, und nichts Neues geschieht, bevor Sie antworten.',
    reconsent: 'Die Erklärung hat sich so geändert, dass Ihre Antwort erneut nötig ist.',
  },
  changes: 'Was sich geändert hat',
  notStored:
    'Ihr Browser hat Ihre Antwort nicht gespeichert. Was Sie abgelehnt haben, bleibt vorerst aus; was Sie angenommen haben, bleibt ebenfalls aus. Beim nächsten Besuch werden Sie wieder gefragt.',
});
