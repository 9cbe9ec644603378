/** The keys of a path as problems have it: `policy.sections[0]["odd key"]`. */
export function keysOf(path: string): (string | number)[] {
  const keys: (string | number)[] = [];
  let rest = path;
  while (rest) {
    const [whole, index, quoted, name] =
      /^(?:\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([\w$]+))/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`${path} cannot be read at ${rest}`);
    keys.push(index !== undefined ? Number(index) : (name ?? (JSON.parse(quoted!) as string)));
    rest = rest.slice(whole.length);
  }
  return keys;
}

/** The key itself, also where the path has cut it off. */
function keyIn(value: object, key: string | number): string | undefined {
  const name = String(key);
  if (!name.endsWith('…')) return Object.hasOwn(value, name) ? name : undefined;
  return Object.keys(value).find((each) => each.startsWith(name.slice(0, -1)));
}

/** Whether each step of a path is there; the last may be what is missing. */
export function leadsSomewhere(value: unknown, path: string): boolean {
  const keys = keysOf(path);
  let at = value;
  for (const [step, key] of keys.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    const name = keyIn(at, key);
    if (name === undefined) return step === keys.length - 1;
    at = (at as Record<string, unknown>)[name];
  }
  return true;
}

const TEXT = ['heading', 'content', 'children', 'term', 'value', 'display', 'summary', 'number'];

/** Every text that a reader would see in sections: no ids, no addresses, no kinds. */
export function stringsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return TEXT.includes(key) && value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => stringsOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, name));
}
