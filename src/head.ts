/**
 * What a page runs before anything else: a classic script, first in its head. It says what is allowed by
 * the stored answer, to gates and tags, without the library; and asks early for what a first visit needs.
 */
import type {Resolved} from './consent/resolved.js';
import {type Allows, KEYS, pageGates} from './gate/release.js';
import type {Head} from './head/global.js';
import {readStored} from './head/stored.js';
import {gtag, states} from './signal/google.js';
import {stubGpp} from './signal/gpp-stub.js';

const page = globalThis as typeof globalThis & {forthright?: Partial<Head>};

function start(): void {
  const script = document.currentScript as HTMLScriptElement | null;
  if (script?.async !== false) console.warn('head.js must not be async');
  if (!script) return;
  const {src, dataset, nonce} = script;
  const {bundle, signals = 'google'} = dataset;
  /** An address that is none stays as it is; `new URL` would throw. */
  const absolute = (href: string) => Object.assign(document.createElement('a'), {href}).href;
  const url = bundle ? absolute(bundle) : '';
  const gates = pageGates();
  const isGoogle = signals.includes('google');

  let resolved: Resolved | undefined;
  const granted: Allows = (asked) => {
    const named = KEYS.filter((key) => key in asked);
    return !!named[0] && named.every((key) => resolved?.[key].includes(asked[key]!));
  };
  const read = () => {
    const before = resolved;
    resolved = readStored(url);
    // An answer that has gone meanwhile takes back what tags were told.
    if (isGoogle && (resolved ?? before))
      gtag('consent', 'update', states(resolved?.signals ?? []));
    // Where the library was there before, it says what holds.
    if (!gates.pause) gates.open(granted);
  };

  const own: Head = (page.forthright = {granted, observe: gates.observe, script});
  own.ready = new Promise((resolve) => (own.meet = resolve));

  if (isGoogle) gtag('consent', 'default', {...states([]), wait_for_update: 500});
  if (signals.includes('gpp')) stubGpp();
  read();
  // Before the gates hear of it; and once the library has come, it says what holds.
  for (const type of ['prerenderingchange', 'pageshow'])
    addEventListener(
      type,
      (event) => {
        if ((event as PageTransitionEvent).persisted !== false && !('consent' in own)) read();
      },
      true,
    );

  if (!resolved) {
    // The first question is in the entry, and what it is about is there before the entry runs.
    const href = new URL('forthright.js', src).href;
    document.head.append(
      Object.assign(document.createElement('link'), {rel: 'modulepreload', href, nonce}),
    );
    const choices = script.getAttribute('data-choices') ?? bundle;
    if (choices) {
      const address = absolute(choices);
      const early = fetch(address).then(async (answer) => [answer, await answer.text()] as const);
      own.early = {[address]: early.catch(() => undefined)};
    }
  }
}

if (!page.forthright?.ready) start();
