import type {GateWords} from '../gate.js';
import {ltr as say} from '../isolate.js';

export const words = (locale: string): GateWords => ({
  language: 'de',
  locale,
  titled: (title) => say`Noch nicht geladen: ${title}`,
  title: 'Inhalt von anderswo, noch nicht geladen',
  who: (names) => say`Er käme von ${names} und verriete dort Ihren Besuch.`,
  purposes: (names) => say`Wozu: ${names}.`,
  policy: (name) => say`Datenschutzerklärung von ${name}`,
  clause: 'Was unsere Erklärung dazu sagt',
  once: 'Einmal laden',
  onceHint: '„Einmal“ gilt, bis Sie diese Seite verlassen, und wird nicht gespeichert.',
  always: (choices) => say`Immer erlauben: ${choices}`,
  heard:
    'Ihr Browser widerspricht dem durch Global Privacy Control. Wenn Sie es hier erlauben, gilt das trotzdem.',
  unknown:
    'Dies bleibt geschlossen, denn die Datenschutzerklärung dieser Seite sagt nicht, wozu es dient.',
  unread:
    'Dies bleibt geschlossen, denn die Datenschutzerklärung dieser Seite konnte nicht gelesen werden.',
  notStored:
    'Ihr Browser hat Ihre Auswahl nicht gespeichert, deshalb gilt sie nicht. Einmal laden können Sie dies dennoch.',
});
