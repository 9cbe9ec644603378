import {MOST_BYTES} from './envelope.js';
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
const because = (...why: Parameters<typeof whyNot>): Promise<Failure> =>
  import('./why-not.js')
    .then(({whyNot}) => whyNot(...why))
    .catch(() => 'expected a policy bundle')
    .then(failure);

/**
 * Parses the text of a bundle. Never throws.
 *
 * @param text - a JSON document
 * @returns what was parsed, at once; what is wrong with it is looked up
 */
export function parseText(text: string): Parsed | Promise<Failure> {
  if (text.length > MOST_BYTES) return because('large');
  try {
    return {input: JSON.parse(text)};
  } catch {
    return because('text', text);
  }
}

/** An answer and its text; undefined where there was none. */
export type Early = Promise<readonly [Response, string] | undefined>;

/** Something that may be a bundle. */
export interface Parsed {
  readonly problems?: undefined;
  readonly input: unknown;
}

/**
 * Fetches and parses what may be a bundle. Never throws.
 *
 * @param url - where it is
 * @param early - what somebody has asked for already
 */
export async function fetchParsed(url: string, early?: Early): Promise<Parsed | Failure> {
  try {
    const [response = await fetch(url), read] = (await early) ?? [];
    const {body, ok, redirected, status} = response;
    if (!ok) {
      void body?.cancel().catch(() => undefined);
      return await because('status', url, status);
    }
    const text = read ?? (await readBody(response));
    if (text === undefined) return await because('large');
    // What the server calls it says little: bundles come as text/html, and log-in pages as JSON.
    if (!/^\s*</.test(text)) return await parseText(text);
    return await because('page', url, redirected && response.url);
  } catch {
    return because('lost', url);
  }
}

/** @returns the body as text; undefined as soon as it says that it is over the limit, or is */
async function readBody({body, headers}: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let bytes = Number(headers.get('content-length')) > MOST_BYTES ? Infinity : 0;
  let text = '';
  for (;;) {
    if (bytes > MOST_BYTES) return void reader?.cancel().catch(() => undefined);
    const value = (await reader?.read())?.value;
    if (!value) return text + decoder.decode();
    bytes += value.length;
    text += decoder.decode(value, {stream: true});
  }
}
