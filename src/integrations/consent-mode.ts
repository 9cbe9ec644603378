import {BundleIndex} from '../bundle/bundle-index.js';
import type {PolicyBundle} from '../bundle/types.js';
import {regionsOf, resolveRegime} from '../consent/regimes.js';
import {allowed} from '../consent/resolve.js';
import {signalsAllowed} from '../consent/signals.js';
import {start} from '../consent/start.js';
import {gtag, states} from '../signal/google.js';
import {listen} from './listen.js';

/** What Google's tags are told before anything is known of a visitor. */
export interface ConsentDefault {
  readonly [key: string]: string | number | readonly string[];
}

export interface ConsentModeOptions {
  /** How long tags wait for an update, in milliseconds; 500 unless set. */
  readonly waitForUpdate?: number | undefined;
  /** Leaves ad-click identifiers out of requests while `ad_storage` is denied. */
  readonly adsDataRedaction?: boolean | undefined;
  /** Carries ad-click identifiers on in links of the site while storage is denied. */
  readonly urlPassthrough?: boolean | undefined;
  /** Defaults by region, as `defaultsOf` makes them; unset, everything is denied everywhere. */
  readonly defaults?: readonly ConsentDefault[] | undefined;
  /** Whether the page has sent the defaults: head.js does. */
  readonly hasDefaults?: boolean | undefined;
}

/**
 * Google Consent Mode v2: sends the defaults, unless the page has, and an update whenever something else
 * holds. Must run before any tag.
 *
 * @returns a function that ends it
 */
export function consentMode(options: ConsentModeOptions = {}): () => void {
  const {waitForUpdate = 500, defaults = [states([])]} = options;
  if (!options.hasDefaults) {
    for (const each of defaults)
      gtag('consent', 'default', {...each, wait_for_update: waitForUpdate});
  }
  if (options.adsDataRedaction) gtag('set', 'ads_data_redaction', true);
  if (options.urlPassthrough) gtag('set', 'url_passthrough', true);
  let sent = '';
  return listen(({signals, isOpen}, change) => {
    const update = states(signals);
    const text = JSON.stringify(update);
    // Nothing is known yet that the defaults do not say.
    const isNews = change || !isOpen || signals.length > 0;
    if (text === sent || !isNews) return;
    sent = text;
    gtag('consent', 'update', update);
  });
}

/**
 * What holds in each region before anyone decides, as the bundle's regimes state it: to be written into a
 * page by its server, or handed to `consentMode`.
 *
 * @param bundle - a checked one
 */
export function defaultsOf(bundle: PolicyBundle): readonly ConsentDefault[] {
  const reading = {bundle, index: new BundleIndex(bundle), problems: []};
  const of = (region?: string) => {
    const ruling = resolveRegime(bundle, region);
    const decisions = new Map(
      [...reading.index.choices].map(([id, choice]) => [
        id,
        {choice: id, ...start(choice, ruling)},
      ]),
    );
    const isAllowed = (purpose: string) => allowed({purpose}, reading, decisions);
    return states(signalsAllowed(reading, isAllowed, decisions, false));
  };
  const regions = new Set(
    (bundle.regimes ?? []).flatMap((regime) => regime.regions).flatMap(regionsOf),
  );
  return [of(), ...[...regions].map((region) => ({...of(region), region: [region]}))];
}
