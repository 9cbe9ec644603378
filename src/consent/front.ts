import type {PolicyBundle} from '../bundle/types.js';
import type {PresentState} from './change.js';
import type {Device} from './device.js';
import {type Clicked, coverOf, takeDown} from './early.js';
import {concerned, isAsked, isHeard, isPut, resolveRegime} from './regimes.js';
import {keys} from './shelf.js';

/** What the page says before anything is asked. */
export interface Setting {
  readonly region?: string | undefined;
  /** What the request for the page said of Global Privacy Control. */
  readonly gpc?: boolean | undefined;
  /** Ids of audiences, apart by spaces. */
  readonly audience?: string | undefined;
}

/** What a first visit needs before the store is there: whether to ask, and a way to answer at once. */
export interface Front {
  readonly state: Omit<PresentState, 'decisions' | 'reasons' | 'since'>;
  /**
   * Takes an act down, in the same turn; the store carries it out as soon as it is loaded.
   *
   * @returns its record id, and whether it is kept for the next page too
   */
  decideAll(value: 'granted' | 'denied', clicked: Clicked): {recordId: string; persisted: boolean};
}

const ID = /^[a-z0-9-]{1,40}$/;
const KEY = /^[A-Za-z0-9][\w.-]{0,79}$/;

/**
 * Looks at a bundle for a visitor of whom nothing is known. Says what the store would say, or nothing.
 *
 * @param input - a bundle as parsed, that nobody has checked
 * @returns undefined where something is stored about it, or not all is as plain as it must be here: then
 *   the store says what holds
 */
export function frontOf(input: unknown, device: Device, setting: Setting = {}): Front | undefined {
  try {
    const bundle = input as PolicyBundle;
    const {id, choices = [], regimes = []} = bundle;
    const isPlain =
      isText(id, ID) &&
      choices.every((choice) => isText(choice.id, KEY) && isText(choice.kind)) &&
      new Set(choices.map((choice) => choice.id)).size === choices.length &&
      regimes.every(({model}) => isText(model));
    if (!isPlain || isKnown(device, id)) return undefined;
    const ruling = resolveRegime(bundle, setting.region);
    const signals = [device.gpc(), setting.gpc];
    const gpc = [true, false].find((each) => signals.includes(each));
    const whom = concerned(choices, setting.audience);
    const mustAsk = whom
      .filter((choice) => isPut(choice, ruling) && !(gpc && isHeard(choice)))
      .map((choice) => choice.id);
    const covered = whom.filter((choice) => isAsked(choice) && !choice.required);
    return {
      state: {
        mustAsk,
        reason: mustAsk.length ? 'first' : undefined,
        prompt: mustAsk.length > 0,
        regime: ruling.id,
        model: ruling.model,
        region: ruling.region,
        matched: ruling.matched,
        signals: {gpc},
      },
      decideAll(value, clicked) {
        const recordId = device.uuid();
        const persisted = takeDown(device, id, {
          id: recordId,
          at: device.now(),
          value,
          choices: covered.map((choice) => choice.id),
          cover: coverOf(bundle),
          clicked,
        });
        return {recordId, persisted};
      },
    };
  } catch {
    return undefined;
  }
}

const isText = (value: unknown, pattern = /./): boolean =>
  typeof value === 'string' && pattern.test(value);

/** Whether anything is stored about a bundle: an answer, an act, a banner that was sent away. */
function isKnown(device: Device, id: string): boolean {
  const cookies = device.readCookies().match(/forthright[^=;]*/g) ?? [];
  return [...cookies, ...keys(device, 'forthright.')].some(
    (name) => name === 'forthright' || `${name}.`.includes(`.${id}.`),
  );
}
