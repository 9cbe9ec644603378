import type {PolicyBundle} from '../../bundle/types.js';
import {isReadable, MOST_BYTES} from '../../bundle/envelope.js';
import {browserDevice} from '../../consent/device.js';
import {type Front, frontOf} from '../../consent/front.js';
import {pageBundleUrl, sharedBundle} from '../../context/page-bundle.js';
import {page} from '../../context/page.js';
import {unhidden} from '../../context/unhidden.js';
import {around} from '../shared/around.js';
import {signalOf} from '../shared/header-signal.js';

/** What a first visit is asked. */
export interface FirstLook {
  /** As parsed; nobody has checked it. */
  readonly bundle: PolicyBundle;
  readonly front: Front;
  readonly policyUrl: string | undefined;
}

/** What an element says by a property, or by its attribute where the class is not there yet. */
const said = (element: Element | undefined, name: string, attribute = name): unknown =>
  (element as unknown as Record<string, unknown> | undefined)?.[name] ??
  element?.getAttribute(attribute) ??
  undefined;

/**
 * Looks for what to ask before anything else is loaded: in the order in which elements look for their
 * bundle, and as plainly as it can be told.
 *
 * @returns undefined where nothing is to be asked, or not all is as plain as it must be: then what comes
 *   behind says what holds
 */
export async function firstLook(host: Element): Promise<FirstLook | undefined> {
  try {
    const provider = [...around(host)].find((each) => each.localName === 'policy-bundle');
    const text = (name: string, attribute?: string) =>
      said(provider, name, attribute) as string | undefined;
    // What an account says, only the store can weigh.
    if (text('known')) return undefined;
    const input = await bundleOf(host, provider);
    if (!isReadable(input) || page.stores.has(input.id)) return undefined;
    const front = frontOf(input, browserDevice(), {
      region: text('region'),
      gpc: signalOf(text('gpc')),
      audience: (said(host, 'audience') as string | undefined) ?? text('audience'),
    });
    if (!front?.state.prompt) return undefined;
    const own = said(host, 'policyUrl', 'policy-url') as string | undefined;
    return {
      bundle: input,
      front,
      policyUrl: own ?? text('policyUrl', 'policy-url'),
    };
  } catch {
    return undefined;
  }
}

async function bundleOf(...nodes: readonly (Element | undefined)[]): Promise<unknown> {
  for (const node of nodes) {
    if (!node) continue;
    const given = said(node, 'bundle');
    if (given !== undefined) return given;
    const child = [...node.children].find(
      (each) => each.matches('script') && each.type === 'application/json',
    );
    // A longer one is told of by what comes behind.
    if (child) return JSON.parse(child.textContent?.slice(0, MOST_BYTES) ?? '');
    const src = said(node, 'src') as string | undefined;
    if (src !== undefined) return parsed(src);
  }
  // A child may still come.
  return unhidden('readyState') === 'loading' ? undefined : parsed(pageBundleUrl('choices'));
}

const parsed = async (url: string | undefined) =>
  url === undefined
    ? undefined
    : ((await sharedBundle(url).parsed) as {readonly input?: unknown}).input;
