import type {Context} from '@lit/context';

import type {Problem} from '../bundle/problem.js';
import type {Draft, Reading} from '../bundle/read.js';

/** What reading a bundle has come to. */
export type BundleState =
  | {readonly status: 'loading'}
  /** The text can be tried; all else waits until it is known what can be shown. */
  | {readonly status: 'draft'; readonly draft: Draft}
  | {readonly status: 'ready'; readonly reading: Reading}
  | {readonly status: 'failed'; readonly problems: readonly Problem[]};

/** The bundle that the nearest `<policy-bundle>` gives to what stands inside it. */
export const bundleContext = Symbol.for('forthright.bundle') as unknown as Context<
  symbol,
  BundleState
>;
