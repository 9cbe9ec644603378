import type {ClearedWords} from '../cleared.js';

export const words = (locale: string): ClearedWords => ({
  language: 'de',
  locale,
  title: 'Was für das Widerrufene gespeichert war',
  cleared: 'Aus diesem Browser gelöscht:',
  left: 'Nicht gelöscht:',
  nothing: 'In diesem Browser wurde nichts davon gefunden.',
  still: 'es ist noch da',
  'third-party':
    'es gehört einer anderen Website; löschen lässt es sich dort oder in den Einstellungen Ihres Browsers',
  'http-only': 'nur der Server kann es löschen',
  'not-script': 'es liegt nicht dort, wo eine Seite es löschen kann',
  unbounded: 'die Erklärung nennt es nicht genau',
  'set-again': 'was auf dieser Seite noch läuft, hat es wieder gespeichert',
  reload: 'Was schon lief, läuft weiter, bis diese Seite neu geladen wird.',
  button: 'Diese Seite neu laden',
});
