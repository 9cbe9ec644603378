import {type Outline, OUTLINED, type Outlined} from '../bundle/outline.js';
import type {Device} from './device.js';
import {put, take} from './shelf.js';
import {written} from './written.js';

/*
 * What a visitor last read, in localStorage alone, so that the cookie does not grow. Kept only once she has
 * decided something or asked to be told of changes; it holds no words and no id of hers.
 */

/** Characters. What is longer is not kept: then changes are told by the bundle's own list. */
const LIMIT = 256 * 1024;

const keyOf = (bundle: string) => `forthright.read.${bundle}`;

/** @returns whether it is kept */
export function keepOutline(device: Device, bundle: string, outline: Outline): boolean {
  const {version, language, at, prints} = outline;
  const text = written([version, language, at, ...OUTLINED.map((kind) => [...prints[kind]])]);
  return text.length <= LIMIT && put(device, keyOf(bundle), text);
}

/** @returns what was kept; undefined where there is nothing, or something else stands there */
export function keptOutline(device: Device, bundle: string): Outline | undefined {
  try {
    const stored = JSON.parse(take(device, keyOf(bundle)) ?? '') as unknown[];
    const [version, language, at, ...parts] = stored;
    const isText = [version, language, at].every((each) => typeof each === 'string');
    if (!isText || Number.isNaN(Date.parse(at as string))) return undefined;
    const prints = Object.fromEntries(
      OUTLINED.map((kind, index) => [
        kind,
        new Map((parts[index] as [string, string][]).filter(isPair)),
      ]),
    ) as Record<Outlined, Map<string, string>>;
    return {version, language, at, prints} as Outline;
  } catch {
    return undefined;
  }
}

const isPair = (pair: unknown): boolean =>
  Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string');

export const dropOutline = (device: Device, bundle: string): void =>
  void put(device, keyOf(bundle), undefined);
