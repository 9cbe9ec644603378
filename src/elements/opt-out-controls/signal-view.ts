import {html, nothing, type TemplateResult} from 'lit';

import type {Choice} from '../../bundle/types.js';
import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import type {ChoiceWords} from '../../locales/choices.js';
import {formatList} from '../../locales/format.js';

/**
 * Whether Global Privacy Control was heard, and what came of it: said in place, never in a pop-up
 * (Cal. Code Regs. tit. 11, § 7025(c)(6)).
 *
 * @param choices - the choices that are shown
 */
export function signalView(
  store: ConsentStore | undefined,
  choices: readonly Choice[],
  {locale, signals: words}: ChoiceWords,
): TemplateResult | typeof nothing {
  if (!store?.world.gpc()) return nothing;
  const honoured = choices.filter(
    (choice) => isHeard(choice) && store.get(choice.id).state === 'denied',
  );
  const labels = honoured.map(({label}) => `“${label}”`);
  return html`<p part="signal" class="notice">
    ${words.heard}
    ${labels.length ? words.honoured(formatList(labels, locale), labels.length) : words.unbound}
  </p>`;
}
