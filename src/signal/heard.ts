import {own} from '../bundle/own.js';
import type {Choice} from '../bundle/types.js';
import {isAsked} from '../consent/regimes.js';
import {signalsAllowed} from '../consent/signals.js';
import type {Holding} from '../consent/holding.js';

export type OptOut = NonNullable<Choice['optOutOf']>[number];

/** What a signal is made of: what holds, in words that no bundle has a part in. */
export interface Heard {
  /** Names of Google Consent Mode v2 that are granted. */
  readonly signals: readonly string[];
  /**
   * Whether the visitor is opted out, by an answer or by the signal of her browser, which only a grant that knew of
   * it outranks; nothing of what the bundle has no opt-out of.
   */
  readonly optOuts: ReadonlyMap<OptOut, boolean>;
  readonly gpc: boolean;
  /** ISO 3166, as far as the host says. */
  readonly region: string | undefined;
  /** The model of the regime, such as `opt-in`. */
  readonly model: string;
  /** Whether the visitor has yet to answer, and whether she is being asked. */
  readonly isOpen: boolean;
  readonly isAsking: boolean;
}

/** @returns what holds now */
export function heardFrom(store: Holding): Heard {
  const {reading, decisions} = store;
  const {region, model, mustAsk, prompt, signals} = store.presentState();
  const gpc = signals.gpc === true;
  const optOuts = new Map<OptOut, boolean>();
  for (const choice of reading.index.choices.values()) {
    // What cannot be refused is no opt-out.
    if (!isAsked(choice) || own(choice, 'required')) continue;
    const isOut = !store.granted({choice: choice.id});
    for (const each of choice.optOutOf ?? []) optOuts.set(each, isOut || !!optOuts.get(each));
  }
  return {
    signals: signalsAllowed(reading, (purpose) => store.granted({purpose}), decisions, gpc),
    optOuts,
    gpc,
    region,
    model,
    isOpen: mustAsk.length > 0,
    isAsking: prompt,
  };
}
