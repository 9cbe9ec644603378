import type {Device} from './device.js';

/** All values of one name: two paths or domains can each have their own. */
export const cookiesNamed = (device: Device, name: string): string[] =>
  device
    .readCookies()
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
