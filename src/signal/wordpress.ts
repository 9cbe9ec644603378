/** The categories of the WordPress Consent API, and the signal that each stands for. */
const CATEGORIES: Readonly<Record<string, string | undefined>> = {
  functional: undefined,
  preferences: 'personalization_storage',
  statistics: 'analytics_storage',
  'statistics-anonymous': 'analytics_storage',
  marketing: 'ad_storage',
};

/** What it calls the models of regimes. */
export const TYPES: Readonly<Record<string, string>> = {
  'opt-in': 'optin',
  'opt-out': 'optout',
  notice: 'optout',
  none: 'optout',
};

/** @returns the categories that are to be set anew; what is functional needs no consent there */
export function changesFor(
  signals: readonly string[],
  sent: Readonly<Record<string, string>>,
): Readonly<Record<string, 'allow' | 'deny'>> {
  const now = Object.entries(CATEGORIES).map(([category, signal]): [string, 'allow' | 'deny'] => [
    category,
    !signal || signals.includes(signal) ? 'allow' : 'deny',
  ]);
  return Object.fromEntries(now.filter(([category, value]) => sent[category] !== value));
}
