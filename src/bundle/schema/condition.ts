import * as v from 'valibot';

import {Id, need} from './field.js';

/** When something holds: words that only a person can judge, or a choice, or several of these. */
export type Condition =
  | string
  | {choice: string; is: string}
  | {all: Condition[]}
  | {any: Condition[]}
  | {not: Condition};

const nested = v.lazy((): v.GenericSchema<Condition> => Condition);

/** `choice:ID` is short for that choice being granted; any other string is words. */
export const Condition: v.GenericSchema<Condition> = v.union([
  v.string(),
  v.strictObject({
    choice: need(Id, 'The choice that it hangs on.'),
    is: need(Id, '"granted", "denied", or the option that is chosen.'),
  }),
  v.strictObject({all: need(v.array(nested), 'All of these hold.')}),
  v.strictObject({any: need(v.array(nested), 'At least one of these holds.')}),
  v.strictObject({not: need(nested, 'This does not hold.')}),
]);
