/** What the floors share: what they are set up with, their looks, and how they release scripts. */
import type {config} from '../config.js';

export const {purposes, texts, services} = (
  globalThis as unknown as {CONFIG: ReturnType<typeof config>}
).CONFIG;

export const LOOKS =
  '#b,#d{font:16px/1.5 system-ui;background:#fff;color:#111}#b{position:fixed;inset:auto 0 0;padding:1.5rem;box-shadow:0 0 1rem #0003;display:grid;gap:1rem}#b div{display:flex;gap:.5rem}#d{width:min(40rem,90vw);max-height:80vh}';

/** Where the answer is kept. */
const KEY = 'floor';

export const all = purposes.map(({id}) => id);
export const least = ['necessary'];
export const servicesOf = (purpose: string) =>
  services.filter((service) => service.purpose === purpose);

export const stored = () => {
  const text = localStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as string[]);
};

export function release(allowed: readonly string[]): void {
  for (const old of document.querySelectorAll<HTMLScriptElement>(
    'script[type="text/plain"][data-purpose]',
  )) {
    if (!allowed.includes(old.dataset.purpose!)) continue;
    const script = document.createElement('script');
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
  __bench.event();
}

export function save(allowed: readonly string[]): void {
  localStorage.setItem(KEY, JSON.stringify(allowed));
  release(allowed);
}
