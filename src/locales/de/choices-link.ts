import type {ChoicesLinkWords} from '../choices-link.js';

export const words = (locale: string): ChoicesLinkWords => ({
  language: 'de',
  locale,
  label: 'Datenschutz-Einstellungen',
  us: 'Ihre Datenschutz-Auswahl (Your Privacy Choices)',
  california: 'Ihre Datenschutz-Auswahl (Your California Privacy Choices)',
  honoured: 'Widerspruch des Browsers wird befolgt',
  unavailable:
    'Ihre Auswahl konnte nicht geladen werden. Bitte versuchen Sie es später noch einmal.',
});
