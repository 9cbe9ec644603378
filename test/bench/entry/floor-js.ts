/** The limit for a widget that a script draws: no library, the dialog built on demand, nothing beyond. */
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

const escaped = (text: string) => text.replace(/[&<"]/g, (c) => `&#${c.charCodeAt(0)};`);

function make(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return document.body.appendChild(template.content.firstElementChild!);
}

function answer(allowed: readonly string[]): void {
  document.querySelector('#b')?.remove();
  document.querySelector('#d')?.remove();
  save(allowed);
}

const button = (act: string, text: string) => `<button data-do="${act}">${escaped(text)}</button>`;

const dialog = () =>
  `<dialog id="d"><h2>${escaped(texts.settings)}</h2>${purposes
    .map(
      ({id, title, text, required}) =>
        `<fieldset><legend><label><input type="checkbox" value="${id}"${required ? ' checked disabled' : ''}> ${escaped(title)}</label></legend><p>${escaped(text)}</p><details open><summary>Services</summary><ul>${servicesOf(
          id,
        )
          .map(
            (service) =>
              `<li><label><input type="checkbox" name="${service.id}"> ${escaped(service.title)}</label><p>${escaped(service.text)}</p></li>`,
          )
          .join('')}</ul></details></fieldset>`,
    )
    .join('')}${button('save', texts.save)}${button('accept', texts.accept)}</dialog>`;

const checked = () =>
  [...document.querySelectorAll<HTMLInputElement>('#d input[value]:checked')].map(
    ({value}) => value,
  );

const acts: Readonly<Record<string, () => void>> = {
  accept: () => answer(all),
  reject: () => answer(least),
  save: () => answer(checked()),
  settings: () => (make(dialog()) as HTMLDialogElement).showModal(),
};

const style = document.createElement('style');
style.textContent = LOOKS;
document.head.append(style);
document.addEventListener('click', ({target}) =>
  acts[(target as HTMLElement).dataset.do ?? '']?.(),
);

const before = stored();
if (before) release(before);
else
  make(
    `<section id="b" role="region"><h2>${escaped(texts.title)}</h2><p>${escaped(texts.body)} <a href="/policy">${escaped(texts.policy)}</a></p><div>${button('accept', texts.accept)}${button('reject', texts.reject)}${button('settings', texts.settings)}</div></section>`,
  );
