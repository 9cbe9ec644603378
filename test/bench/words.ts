import type {Ratio} from './statistics.js';

/** A number for people: one digit behind the point below ten, a dash where there is none. */
export const num = (x: number, digits = x < 10 ? 1 : 0) =>
  Number.isFinite(x) ? x.toFixed(digits) : '–';

export const kib = (bytes: number) => num(bytes / 1024, 1);
export const mib = (bytes: number) => num(bytes / 2 ** 20, 1);

/** A ratio, with its notch where there was more than one round. */
export const times = ({value, notch}: Ratio) =>
  notch > 0 ? `${num(value, 2)} ±${num(notch, 2)}` : num(value, 2);

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, i) => (i ? '--:' : '---')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
