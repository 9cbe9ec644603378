/**
 * Whether two values say the same as data, whatever the order of their fields. Goes no deeper than the
 * first one does.
 *
 * @param known - plain data without a circle
 * @param other - anything; what throws when it is read is the caller's
 */
export function isEqual(known: unknown, other: unknown): boolean {
  if (Object.is(known, other)) return true;
  if (typeof known !== 'object' || typeof other !== 'object' || !known || !other) return false;
  if (Array.isArray(known) !== Array.isArray(other)) return false;
  const [a, b] = [known, other] as [Fields, Fields];
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
  );
}

type Fields = Record<string, unknown>;
