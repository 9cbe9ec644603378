import {attempt} from '../bundle/attempt.js';
import type {Device} from './device.js';
import {type EarlyAct, here, nameOf, write} from './early.js';
import {keys, parse, put, take} from './shelf.js';

/** What was taken down and not carried out, in its order; `isHere` on this page. */
export function takenDown(
  device: Device,
  bundle: string,
): readonly {readonly early: EarlyAct; readonly isHere: boolean}[] {
  const own = here.get(bundle) ?? [];
  const stored = keys(device, nameOf(bundle)).map((key) => take(device, key) ?? '');
  const cookies = cookiesOf(device, bundle).map((pair) => {
    const text = pair.slice(pair.indexOf('=') + 1);
    return attempt(() => decodeURIComponent(text)) ?? '';
  });
  const all = [...cookies, ...stored, ...own].flatMap((text) => {
    const early = attempt(() => actIn(text));
    return early ? [{early, isHere: own.includes(text)}] : [];
  });
  return [...new Map(all.map((each) => [each.early.id, each])).values()].sort(
    (a, b) => a.early.at - b.early.at,
  );
}

/** Forgets what has been carried out. */
export function forgetEarly(device: Device, bundle: string): void {
  for (const key of keys(device, nameOf(bundle))) put(device, key, undefined);
  for (const pair of cookiesOf(device, bundle)) write(device, `${pair.split('=')[0]}=`, 0);
  here.delete(bundle);
}

const cookiesOf = (device: Device, bundle: string) =>
  device
    .readCookies()
    .split(/; */)
    .filter((pair) => pair.startsWith(nameOf(bundle)));

/** Storage is shared with the whole page: what is no act is left out. */
function actIn(text: string): EarlyAct | undefined {
  const [id, at, value, choices, cover, label, trusted, language, shown] = parse(text) as unknown[];
  const isWhole = /^[\w-]{36}$/.test(String(id)) && Number(at) > 0 && typeof trusted === 'boolean';
  if (!isWhole || (value !== 'granted' && value !== 'denied')) return undefined;
  return {
    id: String(id),
    at: Number(at),
    value,
    choices: String(choices).split(',').filter(Boolean),
    cover: String(cover),
    clicked: {label: String(label), trusted, language: String(language), shown: String(shown)},
  };
}
