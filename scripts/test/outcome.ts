import type {Run} from '../run.js';

/** What one step of `npm test` found. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped?: number;
  /** A few words beside the step's line, such as the engines that ran. */
  note?: string;
  /** What to print where the step has failures. */
  output: string;
}

/** A step without tests of its own counts as one check. */
export const oneCheck = ({ok, output}: Run, note?: string): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  note,
  output,
});

/** Several checks as one outcome. */
export const oneCheckOf = (runs: Run[]): Outcome =>
  oneCheck({ok: runs.every(({ok}) => ok), output: runs.map(({output}) => output).join('')});

/**
 * A runner's outcome, held against what must have happened: a runner that ends badly without naming
 * a failure counts as one, and so does one that ran nothing though there are files for it.
 */
export function trusted(outcome: Outcome, ok: boolean, files: string[]): Outcome {
  const {passed, failed, output} = outcome;
  if (failed > 0) return outcome;
  if (!ok) return {...outcome, failed: 1, output: `${output}\nThe runner itself failed.\n`};
  if (passed === 0 && files.length > 0) {
    return {...outcome, failed: 1, output: `${output}\nNo test ran in ${files.join(', ')}.\n`};
  }
  return outcome;
}
