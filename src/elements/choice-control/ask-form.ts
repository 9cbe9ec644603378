import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

import type {Ask} from '../../bundle/types.js';
import type {Value} from '../../consent/act.js';
import type {ControlView} from './control-view.js';

/** The input type that fits an autocomplete token, so that phones show the right keys. */
function typeOf({autocomplete = ''}: Ask): 'email' | 'tel' | 'text' {
  const token = autocomplete.split(' ').at(-1) ?? '';
  if (token === 'email') return 'email';
  return token.startsWith('tel') ? 'tel' : 'text';
}

function field(
  ask: Ask,
  position: number,
  {errors, prose, readOnly, refuse, words}: ControlView,
): TemplateResult {
  const id = `field-${position}`;
  const error = errors[ask.data];
  const onInput = ({currentTarget}: Event) => {
    if (error && (currentTarget as HTMLInputElement).validity.valid) {
      refuse(Object.fromEntries(Object.entries(errors).filter(([name]) => name !== ask.data)));
    }
  };
  return html`<div class="field" part="field">
    <label for=${id}>
      ${prose(ask.label)}
      ${ask.required ? nothing : html`<span class="muted">${words.optional}</span>`}
    </label>
    <input
      id=${id}
      part="input"
      name=${ask.data}
      type=${typeOf(ask)}
      autocomplete=${ifDefined(ask.autocomplete)}
      ?required=${ask.required}
      ?disabled=${readOnly}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      @input=${onInput}
    />
    <p id="${id}-error" class="error" ?hidden=${!error}>${error ?? ''}</p>
  </div>`;
}

/**
 * The fields of a choice and the button that sends them. Fields that the browser finds wrong are said
 * beside them, and nothing is sent.
 *
 * @param label - what the button is called
 * @param value - what it asks for
 */
export function askForm(view: ControlView, label: string, value: Value): TemplateResult {
  // Browsers trust every submit event; the click that brought it about tells whose hand it was.
  let trusted = false;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (view.busy) return;
    const form = event.currentTarget as HTMLFormElement;
    const inputs = [...form.querySelectorAll('input')];
    const wrong = inputs.filter(({validity}) => !validity.valid);
    view.refuse(Object.fromEntries(wrong.map((each) => [each.name, each.validationMessage])));
    if (wrong[0]) return wrong[0].focus();
    const filled = inputs.filter((each) => each.value !== '');
    const asked = Object.fromEntries(filled.map((each) => [each.name, each.value]));
    view.press({control: 'button', label, value, trusted, asked});
  };
  return html`<form part="form" novalidate aria-labelledby="label" @submit=${onSubmit}>
    ${view.choice.asks?.map((ask, position) => field(ask, position, view))}
    <button
      type="submit"
      part="button"
      aria-disabled=${view.busy ? 'true' : nothing}
      ?disabled=${view.readOnly}
      @click=${(event: Event) => (trusted = event.isTrusted)}
    >
      ${label}
    </button>
  </form>`;
}
