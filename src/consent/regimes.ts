import type {Choice, Model, PolicyBundle, Regime} from '../bundle/types.js';
import type {Source, State} from './decision.js';

/** What the law of the visitor's region asks, as far as the bundle states it. */
export interface Ruling {
  /** The id of the regime; unset where none applies, and visitors are asked before anything. */
  readonly id?: string | undefined;
  readonly model: Model;
  /** As the host gave it. */
  readonly region?: string | undefined;
  readonly regime?: Regime | undefined;
  /** How it was found: by the region, by `*`, or not at all. */
  readonly reason: 'region' | 'everywhere' | 'no-region' | 'no-match';
  modelFor(choice: Choice): Model;
}

const STRICT: readonly Model[] = ['opt-in', 'opt-out', 'notice', 'none'];

/** The member states of the European Union, Iceland, Liechtenstein and Norway (ISO 3166-1). */
const EEA = 'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEISITLILTLULVMTNLNOPLPTROSESISK';

/**
 * The most specific region wins; of several regimes for one region the strictest. With no region, or
 * none that matches, visitors are asked first, unless the bundle states a regime for `*`.
 *
 * @param region - an ISO 3166-1 or 3166-2 code from the host, such as `DE` or `US-CA`
 */
export function resolveRegime(bundle: PolicyBundle, region?: string): Ruling {
  const code = region?.trim().toUpperCase();
  const country = code?.slice(0, 2) ?? '';
  const inEea = EEA.match(/../g)?.includes(country);
  const names = code ? [code, country, ...(inEea ? ['EEA'] : [])] : [];
  const find = (name: string) =>
    bundle.regimes
      ?.filter(({regions}) => regions.some((each) => each.toUpperCase() === name))
      .sort((a, b) => STRICT.indexOf(a.model) - STRICT.indexOf(b.model))[0];
  const matching = names.map(find).find(Boolean);
  const regime = matching ?? find('*');
  const model = regime?.model ?? 'opt-in';
  return {
    id: regime?.id,
    model,
    region: code || undefined,
    regime,
    reason: matching ? 'region' : regime ? 'everywhere' : code ? 'no-match' : 'no-region',
    modelFor: ({id}) =>
      (regime?.models && Object.hasOwn(regime.models, id) && regime.models[id]) || model,
  };
}

/** What holds for a choice before anyone has decided. */
export function start(choice: Choice, ruling: Ruling): {state: State; source: Source} {
  const {kind, startsAs} = choice;
  if (isAsked(choice)) {
    const asked = ruling.modelFor(choice) === 'opt-in';
    return {state: asked ? 'unset' : 'granted', source: 'regime'};
  }
  const stated = kind === 'opt-out' || kind === 'subscription' ? startsAs : undefined;
  return {state: stated ?? 'unset', source: 'policy'};
}

/** Whether the model of the regime says how a choice starts; in opt-in, visitors are asked for it. */
export const isAsked = ({kind, optOutOf}: Choice): boolean =>
  kind === 'consent' || (kind === 'opt-out' && !!optOutOf?.length);

/** Opt-outs that Global Privacy Control is about (Cal. Code Regs. tit. 11, § 7025). */
export const isHeard = ({kind, optOutOf, required}: Choice): boolean =>
  !required &&
  (kind === 'consent' || kind === 'opt-out') &&
  !!optOutOf?.some(
    (each) => each === 'sale' || each === 'sharing' || each === 'targetedAdvertising',
  );
