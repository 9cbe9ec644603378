import type {Problem} from '../bundle/problem.js';

/** Something is wrong; the page stays usable, and the rest is shown. */
export class PolicyProblemEvent extends Event implements Problem {
  static readonly eventName = 'policy-problem';

  /** Empty where no bundle could be read. */
  readonly bundleId: string;
  /** What is wrong in words. */
  readonly problem: string;
  /** Where in the bundle, such as `choices[2].kind`; empty where it is not in the bundle. */
  readonly path: string;
  /** An error changes what is shown or stored; a warning does not. */
  readonly severity: Problem['severity'];

  constructor(bundleId: string, {problem, path, severity}: Problem) {
    super(PolicyProblemEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.problem = problem;
    this.path = path;
    this.severity = severity;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'policy-problem': PolicyProblemEvent;
  }
}
