import {open} from 'node:fs/promises';
import {LIMITS} from '../bundle/limits.js';
import {Unusable, type Io} from './command.js';

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 30_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

const isAddress = (name: string) => /^https?:\/\//i.test(name);

/**
 * Reads all that a name stands for, and no more than a bundle may be.
 *
 * @param name - a path, `-` for the standard input, or an http(s) address
 * @throws {Unusable} where it cannot be read, is too large, is no text, or is not in UTF-8
 */
export async function readInput(name: string, io: Io): Promise<string> {
  const bytes = await collect(name, await chunksOf(name, io));
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.includes(0) || start.startsWith('PK\u0003') || start === '%PDF') {
    throw new Unusable(`${name} is no text. ${adviceFor(start)}`);
  }
  try {
    // Takes the byte order mark off, as browsers do.
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new Unusable(`${name} is not in UTF-8: save it in that encoding. ${placeOf(bytes)}`);
  }
}

async function chunksOf(name: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  if (name === '-') return io.stdin();
  if (isAddress(name)) return fetched(name);
  try {
    const file = await open(name);
    return file.createReadStream();
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function fetched(url: string): Promise<AsyncIterable<Uint8Array>> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    response = await fetch(url, {signal, headers: {accept: 'application/json, */*;q=0.1'}});
  } catch {
    throw new Unusable(`${url} could not be reached.`);
  }
  if (!response.ok) throw new Unusable(`${url} answered with status ${response.status}.`);
  return (response.body ?? []) as unknown as AsyncIterable<Uint8Array>;
}

async function collect(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > LIMITS.bytes) {
        throw new Unusable(`${name} is larger than ${LIMITS.bytes / 1048576} MiB.`);
      }
      parts.push(chunk);
    }
  } catch (error) {
    throw error instanceof Unusable ? error : unreadable(name, error);
  }
  return Buffer.concat(parts);
}

function unreadable(name: string, error: unknown): Unusable {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return new Unusable(`${name} cannot be read: ${REASONS[code] ?? message}.`);
}

function adviceFor(start: string): string {
  if (start.startsWith('PK'))
    return 'A document of a word processor? Save it as HTML or plain text.';
  if (start.startsWith('%PDF')) return 'A PDF? Copy its text into a plain text file.';
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')) {
    return 'It looks like UTF-16: save it as UTF-8.';
  }
  return 'Save it as text in UTF-8.';
}

/** @returns the line in which the first bytes stand that are no UTF-8 */
function placeOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\ufffd');
  return at < 0
    ? ''
    : `The first wrong character stands in line ${text.slice(0, at).split('\n').length}.`;
}
