import {LIMITS} from './limits.js';
import type {Problem} from './problem.js';
import type {whyNot} from './why-not.js';

/** Why nothing can be shown. */
export interface Failure {
  readonly bundle?: undefined;
  readonly problems: readonly Problem[];
}

/** @returns the failure with this one problem of the whole document */
export const failure = (problem: string): Failure => ({
  problems: [{problem, path: '', severity: 'error'}],
});

/** Few bundles fail: the words for it are loaded when one does. */
async function because(...[what, about, more]: Parameters<typeof whyNot>): Promise<Failure> {
  try {
    return failure((await import('./why-not.js')).whyNot(what, about, more));
  } catch {
    return failure('expected a policy bundle');
  }
}

/**
 * Parses the text of a bundle. Never throws.
 *
 * @param text - a JSON document
 */
export async function parseText(text: string): Promise<Parsed | Failure> {
  if (text.length > LIMITS.bytes) return because('large');
  try {
    return {input: JSON.parse(text)};
  } catch {
    return because('text', text);
  }
}

/** Something that may be a bundle. */
export interface Parsed {
  readonly problems?: undefined;
  readonly input: unknown;
}

/** How to fetch. */
export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof fetch;
}

/**
 * Fetches and parses what may be a bundle. Never throws; an abort is a failure like any other.
 *
 * @param url - where it is
 * @param options - `signal` calls it off; `fetch` in place of the page's
 */
export async function fetchParsed(
  url: string,
  {signal, fetch: load = fetch}: FetchOptions = {},
): Promise<Parsed | Failure> {
  try {
    const response = await load(url, {
      signal: signal ?? null,
      headers: {accept: 'application/json'},
    });
    const {body, headers, ok, redirected, status} = response;
    const isLarge = Number(headers.get('content-length')) > LIMITS.bytes;
    if (!ok || isLarge) {
      void body?.cancel().catch(() => undefined);
      return await because(ok ? 'large' : 'status', url, status);
    }
    const text = await readBody(response);
    if (text === undefined) return await because('large');
    // What the server calls it says little: bundles come as text/html, and log-in pages as JSON.
    if (!/^\s*</.test(text)) return await parseText(text);
    return await because('page', url, redirected && response.url);
  } catch {
    return because(signal?.aborted ? 'off' : 'lost', url);
  }
}

/** @returns the body as text; undefined as soon as it is over the limit, whatever its length claims */
async function readBody({body}: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (let bytes = 0; reader;) {
    const {done, value} = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > LIMITS.bytes) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, {stream: true});
  }
  return text + decoder.decode();
}
