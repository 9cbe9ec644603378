import type {PolicyBundle} from './types.js';

type Stated = NonNullable<NonNullable<PolicyBundle['slice']>['practices']>[number];

/**
 * What records state of practices: of a whole bundle from these, of a slice from what it has taken over.
 *
 * @returns one for each practice with a purpose, and with something to state
 */
export const statedOf = ({slice, practices = []}: PolicyBundle): Stated[] =>
  slice
    ? (slice.practices ?? [])
    : practices.flatMap(({purposes, data, lawfulBasis, retention}) =>
        purposes && (data ?? lawfulBasis ?? retention?.duration)
          ? [{purposes, data, lawfulBasis, duration: retention?.duration}]
          : [],
      );
