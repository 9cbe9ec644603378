import type {BannerWords} from '../banner.js';
import {listed, ltr as say} from '../isolate.js';

export const words = (locale: string): BannerWords => ({
  language: 'de',
  locale,
  title: 'Ihre Entscheidung',
  list: (items) => listed(items, ' und '),
  says: (provider, what) =>
    say`Wir verwenden Cookies und ähnliche Speicherung, und ${provider} möchte sie für mehr nutzen, als diese Seite braucht: ${what}. Nichts davon geschieht, solange Sie es nicht annehmen.`,
  objects: (provider, what) =>
    say`Wir verwenden Cookies und ähnliche Speicherung, ${provider} auch für: ${what}. Das können Sie jetzt oder jederzeit ablehnen.`,
  accept: 'Alle annehmen',
  reject: 'Alle ablehnen',
  choose: 'Auswählen',
  asked: (region, laws) =>
    laws
      ? say`Sie werden gefragt, weil es das Recht in ${region} verlangt: ${laws}.`
      : say`Sie werden gefragt, weil es das Recht in ${region} verlangt.`,
  anywhere: 'Wir wissen nicht, wo Sie sind; deshalb werden Sie gefragt, bevor etwas geschieht.',
  noPreferences:
    'Die Auswahl konnte nicht geladen werden. Sie können trotzdem alle annehmen oder ablehnen.',
});
