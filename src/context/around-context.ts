import type {Context} from '@lit/context';

/** What a `<policy-bundle>` says of what stands inside it, beside the bundle. */
export interface Around {
  /** Whom it speaks to: ids of audiences, apart by spaces; unset for all. */
  readonly audience: string | undefined;
  /** The address of the page that shows the policy, for links to clauses from other pages. */
  readonly policyUrl: string | undefined;
}

/** What the nearest `<policy-bundle>` says. */
export const aroundContext = Symbol.for('forthright.around') as unknown as Context<symbol, Around>;
