import {createContext} from '@lit/context';

/** The address of the page that shows the policy, for links to clauses from other pages. */
export const policyUrlContext = createContext<string | undefined>(
  Symbol.for('forthright.policy-url'),
);
