import '../../src/define.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {strangers, textOf} from './audit.js';

/** Every element that draws a bundle. */
export const TAGS = [
  'privacy-policy',
  'cookie-disclosure',
  'opt-out-controls',
  'data-use-note',
] as const;

/** Those, and what leads to a dialog that draws a bundle. */
const DRAWN = [...TAGS, 'privacy-choices'] as const;

/** All tags of the library that may stand inside what an element draws. */
const OURS: readonly string[] = [
  ...DRAWN,
  'policy-bundle',
  'choice-control',
  'consent-preferences',
];

/** Stricter than any page can be, but for what the test runner itself needs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' ws: blob:",
  "style-src 'none'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Puts a Content-Security-Policy with Trusted Types on the page; it stays until the page goes. */
export function enforcePolicy(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  document.head.append(meta);
}

/** What escapes elements to the page: errors, rejections, violations, scripts that ran, requests. */
export class Escapes {
  readonly #found: string[] = [];
  readonly #ended = new AbortController();

  constructor() {
    const {signal} = this.#ended;
    performance.setResourceTimingBufferSize(5000);
    performance.clearResourceTimings();
    addEventListener('error', (event) => this.#add(`error: ${event.message}`), {signal});
    addEventListener(
      'unhandledrejection',
      ({reason}: PromiseRejectionEvent) =>
        this.#add(`rejection: ${String((reason as Error)?.stack ?? reason)}`),
      {signal},
    );
    document.addEventListener(
      'securitypolicyviolation',
      ({effectiveDirective, blockedURI, sample}) =>
        this.#add(`violation: ${effectiveDirective} ${blockedURI} ${sample}`),
      {signal},
    );
  }

  #add(what: string): void {
    // A test runner without a favicon, and observers that need a second turn, are no faults of ours.
    if (!/ResizeObserver loop/.test(what)) this.#found.push(what);
  }

  /** What has escaped since it was last asked. */
  take(): string[] {
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({name}) => !name.startsWith(location.origin) && !name.startsWith('blob:'))
      .map(({name}) => `request: ${name}`);
    performance.clearResourceTimings();
    const ran = (globalThis as {ran?: unknown}).ran === undefined ? [] : ['a script ran'];
    return [...this.#found.splice(0), ...foreign, ...ran];
  }

  end(): void {
    this.#ended.abort();
  }
}

/** Every element of one bundle on a page, with what they tell. */
export class Stage {
  readonly problems: PolicyProblemEvent[] = [];
  readonly elements = DRAWN.map((tag) => document.createElement(tag));
  readonly #root = document.createElement('div');

  /** @param practices - ids for the note beside a form */
  constructor(bundle: unknown, practices = 'a b c1 x.y_z-1 granted A0') {
    this.#root.addEventListener('policy-problem', (event) => this.problems.push(event));
    for (const element of this.elements) element.bundle = bundle;
    this.elements[3]?.setAttribute('practices', practices);
    this.#root.append(...this.elements);
    document.body.append(this.#root);
  }

  get policy(): PrivacyPolicy {
    return this.elements[0] as PrivacyPolicy;
  }

  /** What can be read of the bundle in all elements. */
  get text(): string {
    return this.elements.map(textOf).join('\n');
  }

  /** Elements, attributes and addresses that no bundle may bring. */
  get strangers(): string[] {
    return this.elements.flatMap((element) => strangers(element, OURS));
  }

  /** Waits until all that can be drawn is drawn, or has been given up. */
  async settled(longest = 600): Promise<void> {
    await Promise.race([this.policy.complete, pause(longest)]);
    await pause(30);
    for (const element of this.elements) await element.updateComplete;
  }

  leave(): void {
    this.#root.remove();
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
