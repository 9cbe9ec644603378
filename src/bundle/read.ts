import {BundleIndex} from './bundle-index.js';
import {guard} from './guard.js';
import {LIMITS} from './limits.js';
import type {Problem} from './problem.js';
import type {PolicyBundle} from './types.js';

/** A bundle that can be shown, with everything that is known to be wrong with it. */
export interface Reading {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  readonly problems: readonly Problem[];
}

/** Why nothing can be shown. */
export interface Failure {
  readonly bundle?: undefined;
  readonly problems: readonly Problem[];
}

const failure = (problem: string): Failure => ({
  problems: [{problem, path: '', severity: 'error'}],
});

const tooLarge = () => failure(`expected at most ${LIMITS.bytes / 1024 / 1024} MiB, got more`);

/**
 * Reads a bundle at once, as what is on the page already must be drawn without a detour.
 *
 * @param input - anything
 * @returns the bundle itself with its index; undefined where it takes `readBundle` to say more
 */
export function readNow(input: unknown): Reading | undefined {
  return guard(input) ? reading(input) : undefined;
}

function reading(bundle: PolicyBundle, found: readonly Problem[] = []): Reading {
  const index = new BundleIndex(bundle);
  return {
    bundle,
    index,
    get problems() {
      return [...found, ...index.problems];
    },
  };
}

/**
 * Reads a bundle, and where something is wrong with it loads the checker, which names each problem
 * and saves what can be shown. Never throws.
 *
 * @param input - anything
 * @param full - check what needs no saving too
 */
export async function readBundle(input: unknown, full = false): Promise<Reading | Failure> {
  const whole = readNow(input);
  if (whole && !full) return whole;
  try {
    const {check} = await import('./check.js');
    const {bundle, problems} = check(input);
    return bundle ? reading(whole?.bundle ?? bundle, problems) : {problems};
  } catch {
    return (
      whole ?? failure('not a policy bundle of format 1; what is wrong could not be looked up')
    );
  }
}

/**
 * Reads a bundle from its text. Never throws.
 *
 * @param text - a JSON document
 * @param full - as for `readBundle`
 */
export async function readText(text: string, full?: boolean): Promise<Reading | Failure> {
  if (text.length > LIMITS.bytes) return tooLarge();
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    try {
      const {explainText} = await import('./check-text.js');
      return failure(explainText(text));
    } catch {
      return failure('expected JSON');
    }
  }
  return readBundle(input, full);
}

/**
 * Fetches and reads a bundle. Never throws; an abort is a failure like any other.
 *
 * @param url - where it is
 * @param options - `signal` calls it off; `full` as for `readBundle`; `fetch` in place of the page's
 */
export async function fetchBundle(
  url: string,
  {
    signal,
    full,
    fetch: load = fetch,
  }: {signal?: AbortSignal | undefined; full?: boolean; fetch?: typeof fetch} = {},
): Promise<Reading | Failure> {
  try {
    const response = await load(url, {
      signal: signal ?? null,
      headers: {accept: 'application/json'},
    });
    const {body, headers, ok, redirected, status} = response;
    const refusal = !ok
      ? failure(`expected ${url} to answer with a bundle, got status ${status}`)
      : /html/i.test(headers.get('content-type') ?? '')
        ? failure(
            `expected JSON from ${url}, got an HTML page${redirected ? ` at ${response.url}` : ''}`,
          )
        : Number(headers.get('content-length')) > LIMITS.bytes && tooLarge();
    if (refusal) {
      void body?.cancel().catch(() => undefined);
      return refusal;
    }
    const text = await readBody(response);
    return text === undefined ? tooLarge() : await readText(text, full);
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
