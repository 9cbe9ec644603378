import * as v from 'valibot';

import type {ConsentRecord} from '../record/consent-record.js';

/** A field that is always there; `text` explains it to whoever handles the event. */
const need = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

/** A field that may be unset. */
const may = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.optional(v.pipe(schema, v.description(text)));

const Text = v.string();
const Ids = v.array(Text);
const Moment = v.pipe(Text, v.isoTimestamp());

export const Decision = v.pipe(
  v.strictObject({
    choice: need(Text, 'Id of the choice, or `recipient:ID`.'),
    state: need(
      v.picklist(['unset', 'granted', 'denied', 'requested', 'pending']),
      'granted: it may happen. denied: it may not. requested, pending: not confirmed, no consent.',
    ),
    option: may(Text, 'The option of a preference.'),
    at: may(Moment, 'When it was decided.'),
    source: need(
      v.picklist(['visitor', 'gpc', 'host', 'api', 'regime', 'policy']),
      'Who decided; regime and policy where nobody has.',
    ),
    version: may(Text, 'The version of the bundle at that time.'),
    regime: may(Text, 'The regime at that time.'),
    request: may(Text, 'Id of the record of the request that waits, or was confirmed.'),
    expires: may(Moment, 'Until when it holds, or can be confirmed.'),
    stale: may(v.literal(true), 'What was granted has changed since: it counts as not granted.'),
    informed: may(
      v.literal(true),
      'Granted knowing that the browser sends Global Privacy Control; holds beside it.',
    ),
  }),
  v.description('What holds for one choice.'),
);

const Decisions = v.record(Text, Decision);

export const Stored = v.pipe(
  v.strictObject({
    item: need(Text, 'Id of the storage item.'),
    name: need(Text, 'Its name on the device; as declared where it cannot be seen.'),
    why: may(
      v.picklist(['third-party', 'http-only', 'not-script', 'unbounded', 'set-again']),
      'Why it is there or may be: of another site, kept from scripts, no cookie or key at all, a pattern that names everything, set again by a script that runs.',
    ),
  }),
  v.description('Something that is kept on the device, or may be.'),
);

/** The fields of every event, with its name as `type`. */
const event = <const N extends string, const E extends v.ObjectEntries>(
  name: N,
  text: string,
  entries: E,
) =>
  v.pipe(
    v.strictObject({
      type: need(v.literal(name), 'The name of the event.'),
      bundleId: need(Text, 'Id of the bundle that it is about.'),
      ...entries,
    }),
    v.description(text),
  );

/**
 * What each event carries, by its name.
 *
 * @param record - the schema of records
 */
export const payloads = (record: v.GenericSchema<ConsentRecord>) => ({
  'consent-ready': event('consent-ready', 'It is known what holds, or that one must ask.', {
    decisions: need(Decisions, 'What holds, by choice.'),
    mustAsk: need(Ids, 'The choices to ask the visitor about.'),
    reason: may(
      v.picklist(['first', 'ask-again', 'expired', 'material-change', 'reconsent']),
      'Why, the weightiest reason: see docs/events.md.',
    ),
    since: may(Text, 'With reconsent, the version that asks everybody again.'),
    prompt: need(v.boolean(), 'Whether a banner is to come up by itself.'),
    regime: may(Text, 'Id of the regime; unset where the bundle states none for the region.'),
    model: need(v.picklist(['opt-in', 'opt-out', 'notice', 'none']), 'What holds undecided.'),
    region: may(Text, 'Where the visitor is, as far as the host says.'),
    matched: may(Text, 'What made the regime apply: the region, its country, EEA or *.'),
    signals: need(
      v.strictObject({gpc: may(v.boolean(), 'Global Privacy Control; unset where unknown.')}),
      'What the browser signals.',
    ),
  }),
  'consent-change': event('consent-change', 'A decision changed, here or in another tab.', {
    decisions: need(Decisions, 'What holds, by choice.'),
    changed: need(Ids, 'The choices of which something else holds.'),
    source: need(Decision.pipe[0].entries.source, 'Who decided.'),
    recordId: may(Text, 'Id of the record; unset for what another tab or the host decided.'),
    persisted: need(v.boolean(), 'False where it could not be stored: grants then do not hold.'),
  }),
  'consent-record': event('consent-record', 'One act is to be recorded.', {
    record: need(record, 'The record.'),
  }),
  'storage-cleared': event(
    'storage-cleared',
    'What was declared for a withdrawn choice is deleted.',
    {
      recordId: need(Text, 'Id of the record of the act that took it back.'),
      cleared: need(v.array(Stored), 'What was there, and is gone.'),
      residual: need(v.array(Stored), 'What was there, and still is.'),
      blocked: need(v.array(Stored), 'What no script of the page can reach.'),
    },
  ),
  'choice-request': event('choice-request', 'A choice needs the host.', {
    choice: need(Text, 'Id of the choice.'),
    value: need(Text, 'What the visitor asks for: granted, denied, requested, or an option.'),
    asked: need(v.record(Text, Text), 'What was filled in, by data category. Never recorded.'),
    decision: need(Decision, 'What holds.'),
  }),
  'policy-ready': event('policy-ready', 'An element has read its bundle.', {
    bundle: need(v.looseObject({id: Text}), 'The bundle: see policy-bundle.json.'),
  }),
  'policy-problem': event('policy-problem', 'Something is wrong; the rest is shown.', {
    problem: need(Text, 'What is wrong, in words.'),
    path: need(Text, 'Where in the bundle, such as choices[2].kind; empty for no place in it.'),
    severity: need(v.picklist(['error', 'warning']), 'A warning changes nothing.'),
  }),
  'section-view': event('section-view', 'A section was opened or reached.', {
    section: need(Text, 'Id of the section.'),
  }),
});
