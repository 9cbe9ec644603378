import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

import type {Ask} from '../../bundle/types.js';
import type {Value} from '../../consent/act.js';
import type {ControlView} from './control-view.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

const tokenOf = ({autocomplete = ''}: Ask): string => autocomplete.split(' ').at(-1) ?? '';

/** The input type that fits an autocomplete token, so that phones show the right keys. */
function typeOf(ask: Ask): 'email' | 'tel' | 'text' {
  const token = tokenOf(ask);
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
    if (error && (currentTarget as Field).validity.valid) {
      refuse(Object.fromEntries(Object.entries(errors).filter(([name]) => name !== ask.data)));
    }
  };
  const invalid = error ? 'true' : nothing;
  const explained = error ? `${id}-error` : nothing;
  const autocomplete = ifDefined(ask.autocomplete);
  // Browsers fill in a whole address only where it may have lines (HTML, 4.10.18.7.1).
  const input =
    tokenOf(ask) === 'street-address'
      ? html`<textarea
          id=${id}
          part="input"
          rows="3"
          name=${ask.data}
          autocomplete=${autocomplete}
          ?required=${ask.required}
          ?disabled=${readOnly}
          aria-invalid=${invalid}
          aria-describedby=${explained}
          @input=${onInput}
        ></textarea>`
      : html`<input
          id=${id}
          part="input"
          name=${ask.data}
          type=${typeOf(ask)}
          autocomplete=${autocomplete}
          ?required=${ask.required}
          ?disabled=${readOnly}
          aria-invalid=${invalid}
          aria-describedby=${explained}
          @input=${onInput}
        />`;
  return html`<div class="field" part="field">
    <label for=${id}>
      ${prose(ask.label)}
      ${ask.required ? nothing : html`<span class="muted">${words.optional}</span>`}
    </label>
    ${input}
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
    const inputs = [...form.querySelectorAll<Field>('input, textarea')];
    const wrong = inputs.filter(({validity}) => !validity.valid);
    view.refuse(Object.fromEntries(wrong.map((each) => [each.name, each.validationMessage])));
    if (wrong[0]) return wrong[0].focus();
    const filled = inputs.filter((each) => each.value !== '');
    const asked = Object.fromEntries(filled.map((each) => [each.name, each.value]));
    view.press({control: 'button', label, value, trusted, asked});
  };
  return html`<form part="form" novalidate @submit=${onSubmit}>
    ${view.choice.asks?.map((ask, position) => field(ask, position, view))}
    <button
      type="submit"
      part="button"
      aria-describedby="label"
      aria-disabled=${view.busy ? 'true' : nothing}
      ?disabled=${view.readOnly}
      @click=${(event: Event) => (trusted = event.isTrusted)}
    >
      ${label}
    </button>
  </form>`;
}
