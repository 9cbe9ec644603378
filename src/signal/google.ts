import {SIGNALS} from '../consent/signals.js';

/** Calls Google's tags the way they expect: with an Arguments object, not an array. */
export const gtag: (...command: unknown[]) => void = function () {
  const holder = globalThis as {dataLayer?: unknown[]};
  // eslint-disable-next-line prefer-rest-params
  (holder.dataLayer ??= []).push(arguments);
};

/** @returns each of the seven keys; what does not ask for consent is always granted */
export const states = (granted: readonly string[]): Record<string, 'granted' | 'denied'> =>
  Object.fromEntries(
    SIGNALS.map((key) => [
      key,
      key === 'security_storage' || granted.includes(key) ? 'granted' : 'denied',
    ]),
  );
