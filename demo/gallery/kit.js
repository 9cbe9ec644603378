/**
 * What the states of the gallery are set up with: puts elements on the page, waits until they are
 * drawn, and does what a visitor would do. Works on the page that it is called in.
 */

/** @typedef {import('../../src/events/choice-request-event.js').ChoiceRequestEvent} Asked */
/** @typedef {ReturnType<typeof kitFor>} Kit */

/** How long anything may take to appear, in milliseconds. */
const PATIENCE = 10_000;

/** @template T @param {() => T} get @returns {Promise<NonNullable<T>>} what `get` gives once it gives something */
async function until(get) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = get();
    if (found) return found;
    if (performance.now() > end) throw new Error(`never came true: ${get}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** Everything below a node, shadow roots included. @param {ParentNode} root @returns {Generator<HTMLElement>} */
function* below(root) {
  for (const element of root.querySelectorAll('*')) {
    yield /** @type {HTMLElement} */ (element);
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

/** Everything in an element: what it draws, and what stands in its slots. @param {HTMLElement} element */
function* inside(element) {
  if (element.shadowRoot) yield* below(element.shadowRoot);
  yield* below(element);
}

const words = (/** @type {Element | null | undefined} */ element) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a control is called: by its label, else by its text. @param {HTMLElement} control */
function nameOf(control) {
  const root = /** @type {ShadowRoot} */ (control.getRootNode());
  const by = control.getAttribute('aria-labelledby');
  if (by) return words(root.getElementById(by));
  const labels = /** @type {HTMLInputElement} */ (control).labels;
  return labels?.length ? words(labels[0]) : words(control);
}

/** @param {HTMLElement} element @param {string} selector @param {string} name */
const named = (element, selector, name) =>
  until(() =>
    [...inside(element)].find((each) => each.matches(selector) && nameOf(each).startsWith(name)),
  );

/** Waits until an element shows what it has to show. @param {HTMLElement} element */
async function drawn(element) {
  const tag = element.localName;
  await customElements.whenDefined(tag);
  const root = () => element.shadowRoot;
  if (tag === 'policy-bundle') return;
  // What cannot be read is said, and drawn no further.
  await until(() => root()?.querySelector('[part=problem],[part],p,ul'));
  const complete = /** @type {{complete?: Promise<void>}} */ (element).complete;
  const failed = root()?.querySelector('slot:not([name])');
  if (complete && !failed) await complete;
  await until(() => [...inside(element)].every(stands));
}

/** What the library's elements show of themselves once they are drawn, as parts of another one. */
const SHOWN = {
  'choice-control': '#state',
  'cookie-disclosure': '[part]',
  'opt-out-controls': '[part]',
};

/** Whether an element within another one is drawn. @param {Element} element */
function stands({localName, shadowRoot}) {
  const shown = /** @type {Record<string, string>} */ (SHOWN)[localName];
  return !shown || !!shadowRoot?.querySelector(shown);
}

/**
 * @param {HTMLElement} place what elements are put into
 * @param {import('../../src/api.js').Forthright} forthright the calls of the library
 */
export function kitFor(place, forthright) {
  /**
   * @param {string} tag
   * @param {Record<string, unknown>} given properties; `within` is an element to stand in
   * @param {(Node | string)[]} children
   */
  function put(tag, {within, ...given} = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) {
      if (typeof value === 'string') element.setAttribute(attributeOf(name), value);
      else Object.assign(element, {[name]: value});
    }
    element.append(...children);
    (within instanceof HTMLElement ? within : place).append(element);
    return element;
  }

  return {
    put,
    drawn,
    until,

    /** Puts an element on the page and waits until it is drawn. @type {typeof put extends (...a: infer A) => infer E ? (...a: A) => Promise<E> : never} */
    async show(...what) {
      const element = put(...what);
      await drawn(element);
      return element;
    },

    /** Waits for what an element draws last. @param {Promise<HTMLElement>} shown @param {string} selector within its shadow root */
    async shows(shown, selector) {
      const element = await shown;
      await until(() => element.shadowRoot?.querySelector(selector));
      await drawn(element);
    },

    /** @param {HTMLElement} element @param {string} selector within its shadow root */
    find(element, selector) {
      const found = element.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },

    /** Presses a button, switch, or option by its name. @param {HTMLElement} element @param {string} name */
    async press(element, name) {
      const control = await named(element, 'button, input[type=radio]', name);
      control.click();
      await settled();
    },

    /** Types into the field of this label. @param {HTMLElement} element @param {string} label @param {string} value */
    async fill(element, label, value) {
      const field = /** @type {HTMLInputElement} */ (
        await named(element, 'input:not([type=radio])', label)
      );
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    },

    /** Answers for the site whatever is asked in this state. @param {(event: Asked) => unknown} answer */
    host(answer) {
      document.addEventListener('choice-request', (event) => {
        const asked = /** @type {Asked} */ (/** @type {unknown} */ (event));
        asked.respondWith(/** @type {Promise<undefined>} */ (Promise.resolve(answer(asked))));
      });
    },

    /** What is decided under a bundle. @param {string} id */
    consent: (id) => forthright.for(id).consent,

    /** Follows a link to a place on this page. @param {string} hash */
    async go(hash) {
      location.hash = hash;
      await settled();
    },

    /** A form of the site, for what stands beside forms. @param {string} name @param {string[]} labels */
    form(name, labels) {
      const form = document.createElement('form');
      form.className = 'sample-form';
      form.setAttribute('aria-label', name);
      for (const text of labels) {
        const label = document.createElement('label');
        label.append(text, document.createElement('input'));
        form.append(label);
      }
      form.append(
        Object.assign(document.createElement('button'), {type: 'submit', textContent: 'Send'}),
      );
      place.append(form);
    },
  };
}

/** `headingLevel` is `heading-level` in markup. @param {string} property */
const attributeOf = (property) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Long enough for promises that are fulfilled already, and a frame. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
