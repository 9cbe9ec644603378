/** Middle of the numbers between which a share `q` of them lies below; what is no number is left out. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  if (!sorted.length) return NaN;
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low]! + (sorted[Math.ceil(at)]! - sorted[low]!) * (at - low);
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

/** The distance between the quarters: where the middle half of the numbers lies. */
export const spread = (numbers: readonly number[]) =>
  quantile(numbers, 0.75) - quantile(numbers, 0.25);

export interface Ratio {
  value: number;
  /** About 95 % of such medians lie within this much of the true one (McGill, Tukey and Larsen, 1978). */
  notch: number;
}

/** How `own` compares with `other`, round by round, so that a busy moment touches both sides alike. */
export function pairedRatio(own: readonly number[], other: readonly number[]): Ratio {
  const pairs = own.map((each, i) => each / other[i]!).filter(Number.isFinite);
  return {value: median(pairs), notch: (1.57 * spread(pairs)) / Math.sqrt(pairs.length)};
}

/** The same things in an order of chance. */
export function shuffle<Thing>(things: readonly Thing[], random = Math.random): Thing[] {
  const left = [...things];
  return things.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
