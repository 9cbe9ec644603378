import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Value} from '../../consent/act.js';
import {askForm} from './ask-form.js';
import type {ControlView} from './control-view.js';

/** On while the activity may happen; one act turns it, either way. */
export function switchView(view: ControlView): TemplateResult {
  const {choice, allowed, busy, held, readOnly} = view;
  const onClick = ({isTrusted}: Event) =>
    view.press({
      control: 'switch',
      label: choice.label,
      value: allowed ? 'denied' : 'granted',
      trusted: isTrusted,
    });
  return html`<button
    type="button"
    role="switch"
    part="switch"
    aria-checked=${allowed ? 'true' : 'false'}
    aria-labelledby="label"
    aria-describedby="state"
    aria-disabled=${busy || held ? 'true' : nothing}
    ?disabled=${readOnly}
    @click=${onClick}
  >
    <span class="track"><span class="thumb"></span></span>
  </button>`;
}

/** The options of a preference; the chosen one is what is stored, not what was last touched. */
export function optionsView(view: ControlView): TemplateResult {
  const {choice, decision, busy, readOnly} = view;
  // Browsers trust every change event; the click that brought it about tells whose hand it was.
  let trusted = false;
  return html`<fieldset
    part="options"
    aria-labelledby="label"
    aria-describedby="state"
    ?disabled=${readOnly}
  >
    ${choice.options?.map(({id, label, says}, position) => {
      const chosen = decision.state === 'granted' && decision.option === id;
      const onClick = (event: Event) => {
        trusted = event.isTrusted;
        if (busy) event.preventDefault();
      };
      return html`<label class="option" part="option">
          <input
            type="radio"
            name="option"
            value=${id}
            .checked=${live(chosen)}
            aria-disabled=${busy ? 'true' : nothing}
            aria-describedby=${says ? `option-${position}` : nothing}
            @click=${onClick}
            @change=${() => view.press({control: 'radio', label, value: id, trusted})}
          />
          ${view.prose(label)}
        </label>
        ${says ? html`<p id="option-${position}" class="muted">${view.prose(says)}</p>` : nothing}`;
    })}
  </fieldset>`;
}

function actButton(view: ControlView, label: string, value: Value): TemplateResult {
  const {asked = {}, busy, readOnly} = view;
  const onClick = ({isTrusted}: Event) =>
    view.press({control: 'button', label, value, trusted: isTrusted, asked});
  return html`<button
    type="button"
    part="button"
    aria-describedby="label"
    aria-disabled=${busy ? 'true' : nothing}
    ?disabled=${readOnly}
    @click=${onClick}
  >
    ${label}
  </button>`;
}

/**
 * Asking again: by what was filled in on this page, else by the id of the request, which the host has.
 * A host that needs it again says so by failing; then the fields are back.
 */
function resend(view: ControlView): TemplateResult {
  const {choice, asked, run, words} = view;
  const needed = !asked && run?.phase === 'failed' && choice.asks?.some(({required}) => required);
  if (!needed) return actButton(view, words.actions.resend, 'granted');
  return html`<p>${words.refill}</p>
    ${askForm(view, words.actions.resend, 'granted')}`;
}

/** What can be done about a subscription, by how far it has come. */
export function subscriptionView(view: ControlView): TemplateResult {
  const {decision, run, words} = view;
  const {state, stale} = decision;
  const {subscribe, again, unsubscribe, cancel} = words.actions;
  // The fields stay while the host is at it, so that nothing typed is lost where it fails.
  const sending = state === 'requested' && run?.phase === 'asking';
  if (state === 'granted') {
    return html`${stale ? askForm(view, again, 'granted') : nothing}
    ${actButton(view, unsubscribe, 'denied')}`;
  }
  if (sending || state === 'unset' || state === 'denied') {
    return askForm(view, state === 'denied' ? again : subscribe, 'granted');
  }
  return html`<div class="buttons">${resend(view)} ${actButton(view, cancel, 'denied')}</div>`;
}

/** The fields of a request; nothing is decided, so it can be sent again. */
export function requestView(view: ControlView): TemplateResult {
  const {state} = view.request;
  const again = state === 'sent' || state === 'done';
  const {send, sendAgain} = view.words.actions;
  return askForm(view, again ? sendAgain : send, 'requested');
}
