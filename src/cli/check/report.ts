import type {Finding} from './finding.js';

/** What was found in one file. */
export interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const count = (findings: readonly Finding[], severity: Finding['severity']) =>
  findings.filter((each) => each.severity === severity).length;

const several = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** @returns errors and warnings of all files */
export function totals(files: readonly Checked[]): {errors: number; warnings: number} {
  const all = files.flatMap(({findings}) => findings);
  return {errors: count(all, 'error'), warnings: count(all, 'warning')};
}

/** @returns what a person reads: a line for the place and what is wrong there, one for the mend */
export function asText(files: readonly Checked[]): string {
  const lines = files.flatMap(({file, findings}) => [
    ...findings.map((finding) => described(file, finding)),
    `${file}: ${verdict(findings)}`,
  ]);
  return `${lines.join('\n')}\n`;
}

function described(file: string, {path, place, problem, mend, severity, rule}: Finding): string {
  const at = place ? `${file}:${place.line}:${place.column}` : file;
  const where = path ? `${path}: ` : '';
  return `${at}: ${severity}: ${where}${problem} [${rule}]\n    ${mend}\n`;
}

function verdict(findings: readonly Finding[]): string {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  if (!errors && !warnings) return 'nothing is wrong.';
  if (!errors) return `no errors, ${several(warnings, 'warning')}.`;
  return `${several(errors, 'error')}, ${several(warnings, 'warning')}.`;
}

/** @returns the same for programs; documented in docs/authoring.md */
export function asJson(files: readonly Checked[]): string {
  const written = files.map(({file, findings}) => ({
    file,
    problems: findings.map(({place, ...finding}) => ({...finding, ...place})),
  }));
  return `${JSON.stringify({...totals(files), files: written}, null, 2)}\n`;
}
