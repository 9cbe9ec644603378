import {cookiesNamed, type Device} from './device.js';
import {actsIn, cookieActs, type EarlyAct, here, nameOf, write} from './early.js';
import {keys, put, take} from './shelf.js';

/** What was taken down and not carried out, in its order; `isHere` on this page. */
export function takenDown(
  device: Device,
  bundle: string,
): readonly {readonly early: EarlyAct; readonly isHere: boolean}[] {
  const name = nameOf(bundle);
  const own = here.get(bundle) ?? [];
  const stored = keys(device, `${name}.`).flatMap((key) => actsIn(`[${take(device, key)}]`));
  const all = [...cookieActs(device, name), ...stored, ...own];
  return [...new Map(all.map((early) => [early.id, early])).values()]
    .sort((a, b) => a.at - b.at)
    .map((early) => ({early, isHere: own.some(({id}) => id === early.id)}));
}

/** Forgets what has been carried out. */
export function forgetEarly(device: Device, bundle: string): void {
  const name = nameOf(bundle);
  for (const key of keys(device, `${name}.`)) put(device, key, undefined);
  if (cookiesNamed(device, name).length) write(device, `${name}=`, 0);
  here.delete(bundle);
}
