import type {ReactiveController} from 'lit';
import type {Host} from './drawn-element.js';

/** Where there is no DOM a class can be imported all the same, and draws nothing. */
const Base = globalThis.HTMLElement ?? Object;

/**
 * What Lit's base does for its elements, for those that are there before Lit is: properties by attributes,
 * what was set before the class came, controllers, and one update a turn.
 */
export abstract class PlainElement extends Base implements Host {
  /** The attribute of each property; one that begins with `?` is there or not. */
  static attributes: Readonly<Record<string, string>>;
  static styles: readonly string[];

  static get observedAttributes(): string[] {
    return Object.entries(this.attributes).map(([name, said]) => {
      const attribute = said.replace('?', '');
      const isFlag = attribute !== said;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: Element) {
          const value = this.getAttribute(attribute);
          return isFlag ? value !== null : (value ?? undefined);
        },
        set(this: Element, value: string | boolean | null | undefined) {
          if (isFlag ? value : (value ?? false) !== false)
            this.setAttribute(attribute, isFlag ? '' : `${value}`);
          else this.removeAttribute(attribute);
        },
      });
      return attribute;
    });
  }

  readonly #controllers = new Set<ReactiveController>();
  #isBuilt = false;
  #bundle: unknown;
  #pending: Promise<boolean> | undefined;

  /** The policy bundle, as parsed JSON. Comes before every other source. */
  get bundle(): unknown {
    return this.#bundle;
  }
  set bundle(bundle: unknown) {
    this.#bundle = bundle;
    this.requestUpdate();
  }

  /**
   * Fulfils when what was set is drawn.
   * @internal
   */
  get updateComplete(): Promise<boolean> {
    return this.#pending ?? Promise.resolve(true);
  }

  /** @internal */
  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#isBuilt && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    const {attributes, styles} = this.constructor as typeof PlainElement;
    // What was set before the class came hides its accessors.
    const own = this as unknown as Record<string, unknown>;
    for (const name of ['bundle', ...Object.keys(attributes)]) {
      if (!Object.hasOwn(own, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (!this.#isBuilt) {
      this.#isBuilt = true;
      const root = this.attachShadow({mode: 'open'});
      // Not by `sheetOf`: a page has one or two of these, and its cache would come before the first question.
      root.adoptedStyleSheets = styles.map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      this.build(root);
    }
    for (const each of this.#controllers) each.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const each of this.#controllers) each.hostDisconnected?.();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  requestUpdate(): void {
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = undefined;
      if (this.isConnected) this.update();
      return true;
    });
  }

  /** Puts into a new shadow root what is always there. */
  protected build(root: ShadowRoot): void;
  protected build(): void {}

  /** Draws what has changed; never throws. */
  protected abstract update(): void;
}
