import {own} from '../bundle/own.js';
import type {Choice, Model, PolicyBundle, Regime} from '../bundle/types.js';

/** What the law of the visitor's region asks, as far as the bundle states it. */
export interface Ruling {
  /** The id of the regime; unset where none applies, and visitors are asked before anything. */
  readonly id: string | undefined;
  readonly model: Model;
  /** As the host gave it, in capitals. */
  readonly region: string | undefined;
  readonly regime: Regime | undefined;
  /** The region of the regime that made it apply, such as `EEA` for `DE`. */
  readonly matched: string | undefined;
  /** Whether a banner asks; unset, wherever the model is opt-in. */
  readonly banner: boolean | undefined;
  modelFor(choice: Choice): Model;
}

const STRICT: readonly Model[] = ['opt-in', 'opt-out', 'notice', 'none'];

/** The member states of the European Union, Iceland, Liechtenstein and Norway (ISO 3166-1). */
const EEA = 'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEISITLILTLULVMTNLNOPLPTROSESISK';

/** ISO 3166-1 or 3166-2, in capitals. */
const CODE = /^[A-Z]{2}(-[A-Z\d]{1,3})?$/;

/** @returns a region as it is compared; undefined for what is no code */
export function codeOf(region = ''): string | undefined {
  const code = region.trim().toUpperCase();
  return CODE.test(code) ? code : undefined;
}

/** @returns the codes that a region of a regime stands for; none for `*` and what is no code */
export const regionsOf = (region: string): readonly string[] =>
  region.trim().toUpperCase() === 'EEA' ? (EEA.match(/../g) ?? []) : [codeOf(region) ?? []].flat();

/**
 * The most specific region wins; of several regimes for one region the strictest, for each choice. With
 * no region, or none that matches, visitors are asked first, unless the bundle states a regime for `*`.
 * What is no code could be anywhere: then a `*` regime cannot make it laxer than to be asked first.
 *
 * @param region - an ISO 3166-1 or 3166-2 code from the host, such as `DE` or `US-CA`
 */
export function resolveRegime(bundle: PolicyBundle, region = ''): Ruling {
  const regimes = own(bundle, 'regimes') ?? [];
  const code = codeOf(region);
  const country = code?.slice(0, 2);
  const isInEea = EEA.match(/../g)?.includes(country ?? '');
  const isNonsense = !code && region.trim() !== '';
  const of = (place: string | false | undefined) =>
    regimes.filter(
      ({model, regions}) =>
        (!isNonsense || model === 'opt-in') &&
        regions.some((each) => each.trim().toUpperCase() === place),
    );
  const places = [code, country, isInEea && 'EEA', '*'];
  const matched = places.find((place) => of(place).length) as string | undefined;
  const found = of(matched);
  // No choice has an empty id: that of none is what the regimes say of all.
  const modelFor = ({id} = {id: ''}): Model =>
    STRICT.find((model) =>
      found.some((each) => model === (own(own(each, 'models') ?? {}, id) ?? each.model)),
    ) ?? 'opt-in';
  const model = modelFor();
  const regime = found.find((each) => each.model === model);
  return {
    id: regime?.id,
    model,
    region: code,
    regime,
    matched,
    banner: [true, undefined, false].find((asks) => found.some((each) => each.banner === asks)),
    modelFor,
  };
}

/** Whether the model of the regime says how a choice starts; in opt-in, visitors are asked for it. */
export const isAsked = (choice: Choice): boolean =>
  choice.kind === 'consent' || (choice.kind === 'opt-out' && !!own(choice, 'optOutOf')?.length);

/** Whether a banner asks for a choice: what the regime says, else wherever visitors are asked first. */
export const isPut = (choice: Choice, ruling: Ruling): boolean =>
  isAsked(choice) && !choice.required && (ruling.banner ?? ruling.modelFor(choice) === 'opt-in');

/**
 * The choices that are put to someone.
 *
 * @param audience - ids of audiences, apart by spaces; unset, `visitor`
 */
export function concerned(choices: Iterable<Choice>, audience = 'visitor'): readonly Choice[] {
  const whom = audience.split(/\s+/);
  return [...choices].filter(
    (choice) => !choice.audience || choice.audience.some((each) => whom.includes(each)),
  );
}

/** What Global Privacy Control opts out of (Cal. Code Regs. tit. 11, § 7025, and what other states call it). */
export const HEARD = /^(sale|sharing|targetedAdvertising)$/;

/** Opt-outs that Global Privacy Control is about. */
export const isHeard = (choice: Choice): boolean =>
  isAsked(choice) &&
  !own(choice, 'required') &&
  !!choice.optOutOf?.some((each) => HEARD.test(each));
