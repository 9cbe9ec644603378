import type {Problem} from '../bundle/problem.js';

/** Something is wrong; the page stays usable, and the rest is shown. */
export class PolicyProblemEvent extends Event implements Problem {
  static readonly eventName = 'policy-problem';

  /** Empty where no bundle could be read. */
  declare readonly bundleId: string;
  /** What is wrong in words. */
  declare readonly problem: string;
  /** Where in the bundle, such as `choices[2].kind`; empty where it is not in the bundle. */
  declare readonly path: string;
  /** An error changes what is shown or stored; a warning does not. */
  declare readonly severity: Problem['severity'];

  constructor(bundleId: string, {problem, path, severity}: Problem) {
    super(PolicyProblemEvent.eventName, {bubbles: true, composed: true});
    Object.assign(this, {bundleId, problem, path, severity});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'policy-problem': PolicyProblemEvent;
  }
}
