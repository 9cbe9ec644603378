/*
 * How GPP writes sections down: bits, filled up to whole bytes, in base64url (Consent String
 * Specification, "Encoding types").
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @returns a number as so many bits */
export const int = (value: number, width: number): string => value.toString(2).padStart(width, '0');

/** @returns bits as text: filled up to whole bytes, then to sixes */
export function base64url(bits: string): string {
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const sixes = bytes.padEnd(Math.ceil(bytes.length / 6) * 6, '0').match(/.{6}/g) ?? [];
  return sixes.map((six) => ALPHABET[parseInt(six, 2)]).join('');
}

/** @returns a number in Fibonacci code: each 1 stands for a number of the row 1, 2, 3, 5, …; 11 ends it */
function fibonacci(value: number): string {
  const row = [1, 2];
  while (row.at(-1)! <= value) row.push(row.at(-1)! + row.at(-2)!);
  let rest = value;
  const bits = row
    .slice(0, -1)
    .reverse()
    .map((each) => {
      const isIn = each <= rest;
      if (isIn) rest -= each;
      return isIn ? '1' : '0';
    });
  return `${bits.reverse().join('').replace(/0+$/, '')}1`;
}

/** @returns the header, which says of which sections a string has text: type 3, version 1, their ids */
export function header(sections: readonly number[]): string {
  const ids = [...sections].sort((a, b) => a - b);
  const groups: [number, number][] = [];
  for (const id of ids) {
    const last = groups.at(-1);
    if (last && last[1] === id - 1) last[1] = id;
    else groups.push([id, id]);
  }
  let before = 0;
  const ranges = groups.map(([first, last]) => {
    const range =
      first === last
        ? `0${fibonacci(first - before)}`
        : `1${fibonacci(first - before)}${fibonacci(last - first)}`;
    before = last;
    return range;
  });
  return base64url(int(3, 6) + int(1, 6) + int(groups.length, 12) + ranges.join(''));
}
