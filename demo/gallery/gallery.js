import {kitFor} from './kit.js';
import {addressOf, optionsOf, switches} from './options.js';
import {states} from './states.js';

const options = optionsOf(location.search);
const root = document.documentElement;
const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Sets the page as the address asks, before anything is drawn. */
function arrange() {
  root.dir = options.dir;
  Object.assign(root.dataset, {scheme: options.scheme, text: options.text});
  root.classList.toggle('bare', options.bare);
  if (options.width !== 'full') stage.style.inlineSize = `${options.width}px`;
  if (options.theme === 'default') return Promise.resolve();
  const sheet = make('link', {rel: 'stylesheet', href: `/themes/${options.theme}.css`});
  const loaded = new Promise((resolve) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', resolve);
  });
  document.head.append(sheet);
  return loaded;
}

/** Every state begins as a first visit: forgets what earlier states of the gallery have stored. */
function forget() {
  for (const key of Object.keys(localStorage)) {
    if (key.includes('.gallery-')) localStorage.removeItem(key);
  }
  for (const pair of document.cookie.split('; ')) {
    const [name = ''] = pair.split('=');
    if (name.startsWith('forthright.gallery-')) document.cookie = `${name}=; Max-Age=0; Path=/`;
  }
}

/** Makes the browser what a state needs it to be, before the library looks at it. @param {import('./states.js').State} state */
function pretend({gpc, blocked}) {
  if (gpc) Object.defineProperty(navigator, 'globalPrivacyControl', {value: true});
  if (!blocked) return;
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {...cookie, set: () => {}});
  Storage.prototype.setItem = () => {
    throw new DOMException('The gallery lets nothing be stored.', 'QuotaExceededError');
  };
}

/** The list of states, by element. */
function drawList() {
  const list = document.getElementById('states');
  const elements = [...new Set(states.map(({element}) => element))];
  for (const element of elements) {
    const items = states
      .filter((state) => state.element === element)
      .map(({id, title}) => {
        const link = make('a', {href: addressOf({...options, state: id})}, title);
        if (id === options.state) link.setAttribute('aria-current', 'page');
        return make('li', {}, link);
      });
    list?.append(make('section', {}, make('h2', {}, `<${element}>`), make('ul', {}, ...items)));
  }
  list?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
}

/** A switch for each way of looking; a change leads to its address. */
function drawSwitches() {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('switches'));
  for (const [name, {label, values}] of Object.entries(switches)) {
    const select = make('select', {name});
    for (const [value, text] of Object.entries(values)) {
      const option = make('option', {value}, text);
      if (options[/** @type {import('./options.js').Switch} */ (name)] === value) {
        option.setAttribute('selected', '');
      }
      select.append(option);
    }
    form.append(make('label', {}, label, select));
  }
  form.addEventListener('change', () => {
    const picked = Object.fromEntries(new FormData(form));
    location.assign(addressOf({...options, ...picked}));
  });
  const alone = /** @type {HTMLAnchorElement} */ (document.getElementById('alone'));
  alone.href = addressOf({...options, bare: true});
}

async function draw() {
  const state = states.find(({id}) => id === options.state);
  const arranged = arrange();
  if (!options.bare) {
    drawList();
    drawSwitches();
  }
  await arranged;
  root.classList.add('arranged');
  if (!state) {
    const known = options.state === undefined;
    root.classList.toggle('start', known);
    if (!known) stage.append(make('p', {}, `There is no state “${options.state}”.`));
    return;
  }
  const title = /** @type {HTMLElement} */ (document.getElementById('title'));
  title.textContent = state.title;
  document.title = `${state.title} | Gallery`;
  /** @type {HTMLElement} */ (document.getElementById('says')).textContent = state.says ?? '';
  forget();
  pretend(state);
  const {forthright} = await import('/forthright/forthright.js');
  await state.setup(kitFor(stage, forthright));
}

// Tests wait for one of the two.
draw().then(
  () => (root.dataset.ready = options.state ?? ''),
  (error) => {
    root.dataset.broken = String(error);
    console.error(error);
  },
);
