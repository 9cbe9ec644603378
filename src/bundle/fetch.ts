import {LIMITS} from './limits.js';
import type {Problem} from './problem.js';

/** Why nothing can be shown. */
export interface Failure {
  readonly bundle?: undefined;
  readonly problems: readonly Problem[];
}

/** @returns the failure with this one problem of the whole document */
export const failure = (problem: string): Failure => ({
  problems: [{problem, path: '', severity: 'error'}],
});

const tooLarge = () => failure(`expected at most ${LIMITS.bytes / 1024 / 1024} MiB, got more`);

/**
 * Parses the text of a bundle. Never throws.
 *
 * @param text - a JSON document
 */
export async function parseText(text: string): Promise<Parsed | Failure> {
  if (text.length > LIMITS.bytes) return tooLarge();
  try {
    return {input: JSON.parse(text)};
  } catch {
    try {
      const {explainText} = await import('./check-text.js');
      return failure(explainText(text));
    } catch {
      return failure('expected JSON');
    }
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
    const refusal = !ok
      ? failure(`expected ${url} to answer with a bundle, got status ${status}`)
      : Number(headers.get('content-length')) > LIMITS.bytes && tooLarge();
    if (refusal) {
      void body?.cancel().catch(() => undefined);
      return refusal;
    }
    const text = await readBody(response);
    if (text === undefined) return tooLarge();
    // What the server calls it says little: bundles come as text/html, and log-in pages as JSON.
    if (!/^\s*</.test(text)) return await parseText(text);
    return failure(
      `expected JSON from ${url}, got an HTML page${redirected ? ` at ${response.url}` : ''}`,
    );
  } catch {
    return failure(
      signal?.aborted ? `loading ${url} was called off` : `${url} could not be reached`,
    );
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
