import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {sheetOf} from './sheet-of.js';

/** A property of an element, as Lit declares one. */
export interface DrawnProperty {
  /** Its attribute; unset, the name in small letters; false for none. */
  readonly attribute?: string | boolean | undefined;
  /** `Boolean` or `Number`; unset, a text. */
  readonly type?: unknown;
}

/** What changed since the last update, with what it was before. */
export type Changed = ReadonlyMap<PropertyKey, unknown>;

/** All that controllers ask of Lit's base; none of ours is ever taken away. */
export type Host = Omit<ReactiveControllerHost, 'removeController'>;

/** Servers import the classes, and make none of them. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * What Lit's `ReactiveElement` is to an element that draws itself by DOM calls, in a quarter of its bytes:
 * properties and their attributes, updates put together into one, controllers, and a shadow root with
 * style sheets. Names and order are Lit's, so that mixins and controllers work on both.
 */
export abstract class DrawnElement extends Base implements Host {
  static properties: Readonly<Record<string, DrawnProperty>> = {};
  static styles: readonly string[] = [];

  /** The property of each attribute, and its type. */
  static attributes: Record<string, readonly [name: string, type: unknown]>;

  static get observedAttributes(): string[] {
    this.attributes = {};
    const {prototype} = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- it goes up the chain of classes
    for (let type = this; type !== DrawnElement; type = Object.getPrototypeOf(type) as never) {
      if (!Object.hasOwn(type, 'properties')) continue;
      for (const [name, {attribute = name, type: of}] of Object.entries(type.properties)) {
        if (attribute) this.attributes[`${attribute}`] = [name, of];
        Object.defineProperty(prototype, name, {
          configurable: true,
          get(this: DrawnElement) {
            return this.#values[name];
          },
          set(this: DrawnElement, value: unknown) {
            const before = this.#values[name];
            this.#values[name] = value;
            if (before !== value) this.requestUpdate(name, before);
          },
        });
      }
    }
    return Object.keys(this.attributes);
  }

  /** Where it draws. */
  declare protected renderRoot: ShadowRoot;
  /** Fulfils when what was asked for is drawn; false where that has asked for more. */
  declare updateComplete: Promise<boolean>;

  #connected!: () => void;
  #pending = false;
  #changed = new Map<PropertyKey, unknown>();
  readonly #values: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();

  constructor() {
    super();
    const given = Object.entries(this);
    this.updateComplete = new Promise((draw) => (this.#connected = draw as () => void));
    this.requestUpdate();
    // What was set before the class was known hides its accessors.
    for (const [name, value] of given) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#connected();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
    const [name, type] = (this.constructor as typeof DrawnElement).attributes[attribute]!;
    const said = type && value ? Number(value) : (value ?? undefined);
    Reflect.set(this, name, type === Boolean ? value !== null : said);
  }

  /** Has a controller follow this element. */
  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  /** Asks for an update soon, together with whatever else asks until then. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, before);
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = this.updateComplete.then(() => {
      this.performUpdate();
      return !this.#pending;
    });
  }

  protected createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const {styles} = this.constructor as typeof DrawnElement;
    root.adoptedStyleSheets = styles.map(sheetOf);
    return root;
  }

  protected performUpdate(): void {
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
    } finally {
      this.#changed = new Map();
      this.#pending = false;
    }
    this.updated(changed);
  }

  protected willUpdate(changed: Changed): void;
  protected willUpdate(): void {}

  protected updated(changed: Changed): void;
  protected updated(): void {}
}
