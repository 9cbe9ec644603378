import {waitUntil} from '@open-wc/testing';

import '../../src/define/consent-gate.js';
import {type Consent, forthright} from '../../src/api.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {ConsentGate} from '../../src/elements/consent-gate/consent-gate.js';
import {ownBundle} from './policy.js';

/** A bundle of a page with a video and a map from elsewhere, and a choice of looks. */
export const embedsBundle = (own: Partial<PolicyBundle> = {}): PolicyBundle =>
  ownBundle({
    purposes: [
      {id: 'playing', name: 'Playing videos'},
      {id: 'maps', name: 'Showing maps'},
      {id: 'logs', name: 'Security', required: {because: 'Attacks are found in the log.'}},
      {id: 'nothing', name: 'What no choice names'},
    ],
    recipients: [
      {id: 'tube', name: 'Tube Inc.', purposes: ['playing'], privacyUrl: 'https://tube.example/p'},
      {id: 'atlas', name: 'Atlas Ltd', purposes: ['maps']},
    ],
    storage: [],
    practices: [],
    choices: [
      {id: 'videos', kind: 'consent', label: 'Videos', purposes: ['playing'], at: 'visits'},
      {id: 'maps', kind: 'consent', label: 'Maps', purposes: ['maps']},
      {
        id: 'theme',
        kind: 'preference',
        label: 'Looks',
        options: [
          {id: 'light', label: 'Light'},
          {id: 'dark', label: 'Dark'},
        ],
      },
    ],
    ...own,
  });

/** Scripts of tests write here what they have done. */
export const ran = (): string[] => ((globalThis as {ran?: string[]}).ran ??= []);

/** Some markup as the parser of a page reads it, with scripts that run once they are in it. */
export function parsed(markup: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  // What a page sets by innerHTML never runs; the parser of a page makes scripts that do.
  for (const inert of template.content.querySelectorAll('script')) {
    const script = document.createElement('script');
    for (const {name, value} of inert.attributes) script.setAttribute(name, value);
    script.textContent = inert.textContent;
    inert.replaceWith(script);
  }
  return template;
}

/** A gate on the page with some markup behind it, its words there. */
export async function gateOf(
  bundle: PolicyBundle,
  keys: Readonly<Record<string, string>>,
  markup: string,
): Promise<ConsentGate> {
  const gate = document.createElement('consent-gate');
  gate.bundle = bundle;
  for (const [name, value] of Object.entries(keys)) gate.setAttribute(name, value);
  gate.append(parsed(markup));
  document.body.append(gate);
  const part = gate.shadowRoot?.querySelector('[part=title]');
  await waitUntil(() => gate.isOpen || part?.textContent, 'the gate is drawn');
  await consentOf(bundle).ready;
  await gate.updateComplete;
  return gate;
}

export const consentOf = (bundle: PolicyBundle): Consent => forthright.for(bundle.id).consent;

/** The button of a gate whose name begins like that, as far as it can be pressed. */
export const buttonOf = (gate: Element, name: string): HTMLButtonElement | undefined =>
  [...(gate.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (each) => each.checkVisibility() && each.textContent?.startsWith(name),
  );

/** What a gate says while it is shut. */
export const saidBy = (gate: Element): string =>
  (gate.shadowRoot?.querySelector('[part=placeholder]')?.textContent ?? '').replace(/\s+/g, ' ');
