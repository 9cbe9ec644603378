import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Choice, Prose} from '../../bundle/types.js';
import type {Value} from '../../consent/act.js';
import type {Decision} from '../../consent/decision.js';
import type {RequestProgress} from '../../consent/requests.js';
import type {ChoiceWords} from '../../locales/choices.js';
import type {Run} from './runs.js';

/** The visitor's hand on a control. */
export interface Press {
  /** The kind of control, as recorded. */
  readonly control: 'switch' | 'radio' | 'button';
  /** What the control is called. */
  readonly label: string;
  readonly value: Value;
  /** Whether it was the visitor's own hand. */
  readonly trusted: boolean;
  /** What was filled in, by data category. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** What the parts of a choice control draw, and whom they tell. */
export interface ControlView {
  readonly choice: Choice;
  /** Our own words. */
  readonly words: ChoiceWords;
  readonly index: BundleIndex;
  /** The name of the provider. */
  readonly provider: string;
  readonly decision: Decision;
  /** Whether it may happen now, whoever decided that. */
  readonly allowed: boolean;
  /** How far a request has come. */
  readonly request: RequestProgress;
  readonly run: Run | undefined;
  /** Whether the host is at it, so that nothing else can be asked for. */
  readonly busy: boolean;
  /** Whether a signal of the browser holds it off, whatever is asked for here. */
  readonly held: boolean;
  /** Whether another version of the bundle is in force, so that nothing can be decided here. */
  readonly readOnly: boolean;
  /** What is wrong with fields, by name. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was filled in on this page, by data category; gone with the page. */
  readonly asked: Readonly<Record<string, string>> | undefined;
  /** Rich text as nodes. */
  readonly prose: (text: Prose) => unknown;
  readonly press: (press: Press) => void;
  /** Shows what is wrong with fields; none clears it. */
  readonly refuse: (errors: Readonly<Record<string, string>>) => void;
}
