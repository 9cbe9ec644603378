/** What TypeScript knows of our tags and events without a framework: compiled, never run. */
import type {PrivacyPolicy} from '../../src/index.js';

export function accepted(): Promise<void> {
  const policy = document.createElement('privacy-policy');
  policy.headingLevel = 2;
  policy.bundle = {format: 1};
  const found: PrivacyPolicy | null = document.querySelector('privacy-policy');
  found?.addEventListener('section-view', (event) => event.section.length);
  document.querySelector('policy-bundle')!.known = {news: {value: 'granted', at: '2026-05-03'}};
  addEventListener('consent-change', (event) => event.changed.length);
  document.addEventListener('consent-record', (event) => event.waitUntil(fetch('/')));
  addEventListener('choice-request', (event) =>
    event.respondWith(Promise.resolve({state: 'pending', says: event.asked.email})),
  );
  addEventListener('policy-problem', (event) => event.path.length);
  addEventListener('consent-ready', (event) => event.mustAsk.length);
  addEventListener('policy-ready', (event) => event.bundle.id.length);
  return policy.complete;
}

export function refused(): void {
  // @ts-expect-error a level is a number
  document.createElement('privacy-policy').headingLevel = 'two';
  // @ts-expect-error no such property
  document.querySelector('cookie-disclosure')!.headinglevel = 2;
  // @ts-expect-error the event has its own fields
  addEventListener('consent-change', (event) => event.record);
  // @ts-expect-error what is drawn cannot be replaced
  document.createElement('privacy-policy').shadowRoot = undefined;
}
