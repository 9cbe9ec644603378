/**
 * Whether a name is the one that a storage item declares: exact, or with `*` for any characters. No regular
 * expression is made of what a bundle says.
 */
export function isNamed(identifier: string, name: string): boolean {
  const [first = '', ...rest] = identifier.split('*');
  const last = rest.pop();
  if (last === undefined) return name === identifier;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length >= at + last.length && name.endsWith(last);
}

/** A pattern that says nothing but `*` would take the whole site's storage. */
export const isBounded = (identifier: string): boolean => /[^*\s]/.test(identifier);

/** What the library itself keeps is the record of what was decided. */
export const isOurs = (name: string): boolean => /^forthright(\.|$)/.test(name);
