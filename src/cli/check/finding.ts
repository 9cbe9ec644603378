import type {Keys} from '../../bundle/problem.js';

/** Of an error something is shown or decided otherwise than its author meant; a warning may be meant. */
export type Severity = 'error' | 'warning';

/** Where in the text of the file: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing to mend in a bundle. */
export interface Finding {
  /** The name of the rule, for whoever filters; `format` for what every reader of bundles finds. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where in the document, such as `choices[2].kind`; empty for the document itself. */
  readonly path: string;
  readonly problem: string;
  /** What to do about it. */
  readonly mend: string;
  readonly place?: Place | undefined;
}

/** What a rule tells: where, how bad, what is wrong, what to do. */
export type Report = (keys: Keys, severity: Severity, problem: string, mend: string) => void;
