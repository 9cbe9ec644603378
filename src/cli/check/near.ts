/** How many letters have to be put in, taken out, exchanged or swapped to make one word of another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

const plain = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * @param word - as somebody wrote it
 * @param known - the words that it could have been
 * @returns the one that was probably meant; undefined where none is near
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const given = plain(word.slice(0, 80));
  let best: string | undefined;
  let least = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const each of known) {
    const away = plain(each) === given ? 0 : distance(given, plain(each));
    if (away < least) [best, least] = [each, away];
  }
  return best;
}
