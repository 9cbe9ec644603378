import {findNodeAtLocation, parseTree, visit, type Node} from 'jsonc-parser';
import type {Keys} from '../../bundle/problem.js';
import type {Place} from './finding.js';

/** Finds in the text of a JSON document what a path leads to. */
export class Places {
  readonly #starts: number[] = [0];
  readonly #root: Node | undefined;

  /** @param text - a JSON document */
  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
    this.#root = parseTree(text);
  }

  /**
   * @param keys - lead to a value
   * @param onName - point at the name of the field instead of its value
   * @returns where it begins; of what is not there, where that begins which it is missing from
   */
  of(keys: Keys, onName = false): Place | undefined {
    for (let length = keys.length; this.#root && length >= 0; length--) {
      const node = findNodeAtLocation(this.#root, keys.slice(0, length));
      if (!node) continue;
      const property = node.parent?.type === 'property' ? node.parent : node;
      return this.at((onName && length === keys.length ? property : node).offset);
    }
    return undefined;
  }

  /** @param offset - in UTF-16 units */
  at(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - this.#starts[low]! + 1};
  }
}

/** A field that an object has twice: every program takes the last and loses the first. */
export interface Twice {
  readonly keys: Keys;
  readonly offset: number;
}

/** @returns the fields that are written twice in one object, where each is written again */
export function writtenTwice(text: string): Twice[] {
  const found: Twice[] = [];
  const names: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void names.push(new Set()),
    onObjectEnd: () => void names.pop(),
    onObjectProperty(name, offset, _length, _line, _column, path) {
      const taken = names.at(-1)!;
      if (taken.has(name)) found.push({keys: [...path(), name], offset});
      taken.add(name);
    },
  });
  return found;
}

/**
 * @param path - as `pathOf` writes it
 * @returns the keys that it is made of
 */
export function keysOf(path: string): Keys {
  const keys: (string | number)[] = [];
  for (const [, name, position, quoted] of path.matchAll(
    /([\w$]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g,
  )) {
    if (position !== undefined) keys.push(Number(position));
    else keys.push(name ?? (JSON.parse(quoted!) as string));
  }
  return keys;
}
