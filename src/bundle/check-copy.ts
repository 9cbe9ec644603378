import {quoted, uncleanIn} from './check-words.js';
import {LIMITS} from './limits.js';
import {bare} from './bare.js';
import {pathOf, type Problem} from './problem.js';

/** Names that would reach into the objects that they are fields of. */
const FORBIDDEN = /^(__proto__|constructor|prototype)$/;

/** A bundle is larger than the limits allow; nothing of it is read. */
class TooMuch extends Error {}

/** A copy of the data alone, what was wrong with it, and whether it is over a limit. */
export interface Copied {
  readonly value?: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Copies what someone hands over into plain objects and arrays, so that whatever comes after meets no
 * getter, no proxy and no circle. Stops at the first limit that is exceeded. Never throws.
 *
 * @returns the copy without forbidden names and unreadable parts; no value where a limit is exceeded
 */
export function copyData(input: unknown): Copied {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const within: unknown[] = [];
  let values = 0;
  let characters = 0;

  const report = (problem: string, severity: Problem['severity'] = 'error') =>
    problems.push({problem, path: pathOf(path, quoted), severity});

  const refuse = (limit: string): never => {
    problems.length = 0;
    report(limit);
    throw new TooMuch();
  };

  const copyText = (text: string) => {
    characters += text.length;
    if (characters > LIMITS.bytes) refuse(`expected at most ${LIMITS.bytes / 1048576} MiB of text`);
    const unclean = uncleanIn(text);
    if (unclean.length) {
      report(`holds characters that hide or reorder others: ${unclean.join(' ')}`, 'warning');
    }
    return text;
  };

  const copyObject = (value: object): unknown => {
    const circle = within.indexOf(value);
    if (circle >= 0) {
      report(
        `expected a tree, got a circle back to ${pathOf(path.slice(0, circle)) || 'the start'}`,
      );
      return undefined;
    }
    if (within.length >= LIMITS.depth) {
      refuse(`expected at most ${LIMITS.depth} objects and arrays within each other`);
    }
    const keys = Array.isArray(value) ? undefined : Object.keys(value);
    // A proxy may claim any length.
    const size = Number(keys?.length ?? (value as unknown[]).length) >>> 0;
    if (path.length === 1 && path[0] === 'storage' && size > LIMITS.storage) {
      refuse(`expected at most ${LIMITS.storage} storage items, got ${size}`);
    }
    values += size;
    if (values > LIMITS.values) refuse(`expected at most ${LIMITS.values} values in all`);
    within.push(value);
    const copied = keys ? copyFields(value, keys) : copyItems(value, size);
    within.pop();
    return copied;
  };

  /** What is missing in a list is told here, and left out quietly by whoever reads on. */
  const copyItems = (value: object, size: number) =>
    Array.from({length: size}, (_, at) => {
      const before = problems.length;
      const copied = part(value, at);
      if (copied === undefined && problems.length === before) {
        path.push(at);
        report('expected a value, got nothing');
        path.pop();
      }
      return copied;
    });

  const copyFields = (value: object, keys: readonly string[]) => {
    const fields: [string, unknown][] = [];
    for (const key of keys) {
      if (FORBIDDEN.test(key)) {
        path.push(key);
        report(`expected another name, got ${quoted(key)}`);
        path.pop();
        continue;
      }
      const copied = part(value, key);
      if (copied !== undefined) fields.push([key, copied]);
    }
    // Makes own properties, and calls no setter that a page may have put on Object.prototype.
    return bare(fields);
  };

  const part = (value: object, key: string | number): unknown => {
    path.push(key);
    const copied = copy(() => (value as Record<string | number, unknown>)[key]);
    path.pop();
    return copied;
  };

  const copy = (read: () => unknown): unknown => {
    const depth = [path.length, within.length];
    try {
      const value = read();
      if (typeof value === 'string') return copyText(value);
      return typeof value === 'object' && value !== null ? copyObject(value) : value;
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      [path.length, within.length] = depth as [number, number];
      report('could not be read');
      return undefined;
    }
  };

  try {
    return {value: copy(() => input), problems};
  } catch {
    return {problems};
  }
}
