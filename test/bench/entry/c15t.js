/** The engine comes without looks: they are those of the floor, wired up as its documentation tells. */
import {getOrCreateConsentRuntime} from 'c15t';
import {LOOKS, purposes, texts} from './floor-parts.js';
import {options} from './c15t-options.js';

const {consentStore} = getOrCreateConsentRuntime(options);
const state = () => consentStore.getState();

const acts = {
  accept: () => state().saveConsents('all'),
  reject: () => state().saveConsents('necessary'),
  save: () => state().saveConsents('custom'),
  settings: () => state().setActiveUI('dialog'),
};

const button = (act, text) => `<button data-do="${act}">${text}</button>`;

const banner = `<section id="b" role="region"><h2>${texts.title}</h2><p>${texts.body} <a href="/policy">${texts.policy}</a></p><div>${button('accept', texts.accept)}${button('reject', texts.reject)}${button('settings', texts.settings)}</div></section>`;

const dialog = () =>
  `<dialog id="d"><h2>${texts.settings}</h2>${purposes
    .map(
      ({id, title, text}) =>
        `<fieldset><legend><label><input type="checkbox" value="${id}"> ${title}</label></legend><p>${text}</p></fieldset>`,
    )
    .join('')}${button('save', texts.save)}${button('accept', texts.accept)}</dialog>`;

let shown;
function paint({activeUI}) {
  if (activeUI === shown) return;
  shown = activeUI;
  document.querySelector('#b')?.remove();
  document.querySelector('#d')?.remove();
  const template = document.createElement('template');
  if (activeUI === 'banner') template.innerHTML = banner;
  if (activeUI === 'dialog') template.innerHTML = dialog();
  document.body.append(template.content);
  document.querySelector('#d')?.showModal();
}

const style = document.createElement('style');
style.textContent = LOOKS;
document.head.append(style);
document.addEventListener('click', ({target}) => acts[target.dataset.do]?.());
consentStore.subscribe(paint);
paint(state());
