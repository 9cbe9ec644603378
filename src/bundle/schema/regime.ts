import * as v from 'valibot';

import {Duration, Id, Ids, may, need} from './field.js';

export const Model = v.picklist(['opt-in', 'opt-out', 'notice', 'none']);
export type Model = v.InferOutput<typeof Model>;

/** What the law of a region asks. */
export const Regime = v.strictObject({
  id: need(Id, 'Id of the regime.'),
  regions: need(v.array(v.string()), 'ISO 3166-1 or 3166-2 codes, EEA, or * for everywhere.'),
  model: need(Model, 'What holds before anyone decides.'),
  models: may(v.record(Id, Model), 'Other models for single choices.'),
  laws: may(Ids, 'The laws behind it.'),
  honours: may(v.array(v.picklist(['gpc'])), 'Signals that bind.'),
  banner: may(
    v.boolean(),
    'Whether visitors are asked by a banner; unset, where the model is opt-in.',
  ),
  renewAfter: may(Duration, 'How long an answer holds.'),
  askAgainAfter: may(Duration, 'How long a refusal is left alone.'),
});
export type Regime = v.InferOutput<typeof Regime>;
