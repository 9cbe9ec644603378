import type {Device} from '../consent/device.js';

/** Where a page stands, as far as its cookies go. */
export interface Place {
  readonly hostname: string;
  readonly pathname: string;
}

/** The names of all cookies that a script of this page can see. */
export const cookieNames = (device: Device): string[] =>
  device
    .readCookies()
    .split(/; */)
    .flatMap((pair) => (pair ? [pair.split('=')[0]!.trim()] : []));

/** Every path that a cookie seen here can have been set for: this one and those above it. */
function pathsOf({pathname}: Place): string[] {
  const parts = pathname.split('/').filter(Boolean).slice(0, 20);
  const paths = ['/'];
  for (let count = 1; count <= parts.length; count += 1) {
    const path = `/${parts.slice(0, count).join('/')}`;
    paths.push(path, `${path}/`);
  }
  return paths;
}

/** Every domain that it can have been set for: this host alone, this host, and those above it. */
function domainsOf({hostname}: Place): (string | undefined)[] {
  const labels = hostname.split('.');
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.includes(':');
  if (isAddress) return [undefined];
  const above = labels.map((_, at) => labels.slice(at).join('.'));
  return [undefined, ...above.slice(0, Math.max(1, labels.length - 1))];
}

/** Deletes a cookie on every path and domain on which a script of this page could have set it. */
export function dropCookie(device: Device, name: string, place: Place): void {
  const kinds = device.secure ? ['; Secure', '; Secure; Partitioned'] : [''];
  for (const domain of domainsOf(place)) {
    for (const path of pathsOf(place)) {
      for (const kind of kinds) {
        const scope = domain === undefined ? '' : `; Domain=${domain}`;
        device.writeCookie(
          `${name}=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=${path}${scope}${kind}`,
        );
      }
    }
  }
}

/**
 * Whether a cookie of that name is there which scripts may neither see nor replace (`HttpOnly`): the browser
 * then keeps no other one in its place (RFC 6265bis, § 5.7). Nothing is left behind.
 */
export function isHttpOnly(device: Device, name: string, place: Place): boolean {
  const isSeen = () => cookieNames(device).includes(name);
  if (isSeen()) return false;
  const secure = device.secure ? '; Secure' : '';
  // Where no cookie can be written at all, nothing follows from that this one could not.
  const probe = `forthright.probe`;
  const writes = (each: string) => {
    device.writeCookie(`${each}=; Max-Age=9; Path=/; SameSite=Lax${secure}`);
    const isThere = cookieNames(device).includes(each);
    if (isThere) dropCookie(device, each, place);
    return isThere;
  };
  return writes(probe) && !writes(name);
}
