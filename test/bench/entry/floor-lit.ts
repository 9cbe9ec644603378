/** The same widget as one element: what Lit itself costs. */
import {css, html, LitElement, nothing, unsafeCSS} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {
  all,
  least,
  LOOKS,
  purposes,
  release,
  save,
  servicesOf,
  stored,
  texts,
} from './floor-parts.js';

class Floor extends LitElement {
  static override properties = {look: {state: true}};
  static override styles = css`
    ${unsafeCSS(LOOKS)}
  `;

  declare look: 'banner' | 'dialog' | 'done';

  constructor() {
    super();
    const before = stored();
    this.look = before ? 'done' : 'banner';
    if (before) release(before);
  }

  #answer(allowed: readonly string[]): void {
    this.look = 'done';
    save(allowed);
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  override render() {
    if (this.look === 'done') return nothing;
    return [this.#banner(), this.look === 'dialog' ? this.#dialog() : nothing];
  }

  // No white space in the templates: a build would take it out.
  // prettier-ignore
  #banner() {
    return html`<section id="b" role="region"><h2>${texts.title}</h2><p>${texts.body} <a href="/policy">${texts.policy}</a></p><div><button data-do="accept" @click=${() => this.#answer(all)}>${texts.accept}</button><button @click=${() => this.#answer(least)}>${texts.reject}</button><button data-do="settings" @click=${() => (this.look = 'dialog')}>${texts.settings}</button></div></section>`;
  }

  // prettier-ignore
  #dialog() {
    return html`<dialog id="d"><h2>${texts.settings}</h2>${repeat(purposes, ({id}) => id, ({id, title, text, required}) =>
      html`<fieldset><legend><label><input type="checkbox" .value=${id} ?checked=${required} ?disabled=${required}> ${title}</label></legend><p>${text}</p><details open><summary>Services</summary><ul>${repeat(servicesOf(id), (service) => service.id, (service) =>
        html`<li><label><input type="checkbox" name=${service.id}> ${service.title}</label><p>${service.text}</p></li>`)}</ul></details></fieldset>`)}<button @click=${() => this.#save()}>${texts.save}</button><button @click=${() => this.#answer(all)}>${texts.accept}</button></dialog>`;
  }

  #save(): void {
    const boxes = this.renderRoot.querySelectorAll<HTMLInputElement>('#d input:checked');
    this.#answer([...boxes].map(({value}) => value));
  }
}

customElements.define('x-consent', Floor);
document.body.append(document.createElement('x-consent'));
