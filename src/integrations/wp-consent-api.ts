import {changesFor, TYPES} from '../signal/wordpress.js';
import {listen} from './listen.js';

interface WordPress {
  wp_consent_type?: string;
  wp_set_consent?: (category: string, value: 'allow' | 'deny') => void;
}

/**
 * WordPress Consent API: says what kind of consent a region asks for, and sets each of its categories
 * whenever something else holds. Where the plugin is not there, nothing happens.
 *
 * @returns a function that ends it
 */
export function wpConsentApi(): () => void {
  const view = window as WordPress;
  let sent: Readonly<Record<string, 'allow' | 'deny'>> = {};
  return listen(({signals, model}) => {
    const type = TYPES[model];
    if (type && view.wp_consent_type !== type) {
      view.wp_consent_type = type;
      document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    }
    if (!view.wp_set_consent) return;
    const changes = changesFor(signals, sent);
    sent = {...sent, ...changes};
    for (const [category, value] of Object.entries(changes)) view.wp_set_consent(category, value);
  });
}
