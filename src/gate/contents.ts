/** What a template holds, moved into the page and back: the same nodes, so that scripts run once. */
export class Contents {
  readonly #host: Element;
  readonly #template: HTMLTemplateElement;
  #own: readonly ChildNode[] = [];
  #before: ReadonlySet<ChildNode> = new Set();
  #isIn = false;

  /**
   * @param host - what the nodes are moved into
   * @param template - a child of it
   */
  constructor(host: Element, template: HTMLTemplateElement) {
    this.#host = host;
    this.#template = template;
  }

  get isIn(): boolean {
    return this.#isIn;
  }

  /** Whether the template still stands where it stood. */
  get isHeld(): boolean {
    return this.#template.parentNode === this.#host;
  }

  /** Moves the nodes into the page; their scripts run in the order in which they stand. */
  moveIn(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    const {content} = this.#template;
    this.#before = new Set(this.#host.childNodes);
    this.#own = [...content.childNodes];
    const held = holdBack(content);
    this.#host.insertBefore(content, this.#template);
    void putBack(held);
  }

  /** Takes them out again, with whatever they have put beside themselves. */
  moveOut(): void {
    if (!this.#isIn) return;
    this.#isIn = false;
    for (const node of [...this.#host.childNodes]) {
      if (!this.#before.has(node) && !this.#own.includes(node)) node.remove();
    }
    for (const node of this.#own) this.#template.content.appendChild(node);
  }
}

/** A script that waits for those before it, and where it belongs. */
interface Held {
  readonly script: HTMLScriptElement;
  readonly place: Comment;
  readonly after: Promise<unknown>;
}

/**
 * A script without an address would run as soon as it is in the page: takes out those that stand behind
 * scripts that come from elsewhere.
 */
function holdBack(content: DocumentFragment): readonly Held[] {
  const held: Held[] = [];
  let coming: Promise<unknown> | undefined;
  for (const script of content.querySelectorAll('script')) {
    const isClassic = /^$|^(text|application)\/(java|ecma)script$/i.test(script.type.trim());
    if (!isClassic || script.hasAttribute('async')) continue;
    if (script.src) {
      // Else what is inserted runs in whatever order it comes in.
      script.async = false;
      const over = new Promise((resolve) => {
        script.addEventListener('load', resolve, {once: true});
        script.addEventListener('error', resolve, {once: true});
      });
      coming = coming ? Promise.all([coming, over]) : over;
    } else if (coming) {
      const place = document.createComment('');
      script.replaceWith(place);
      held.push({script, place, after: coming});
    }
  }
  return held;
}

async function putBack(held: readonly Held[]): Promise<void> {
  for (const {script, place, after} of held) {
    await after;
    place.replaceWith(script);
  }
}
