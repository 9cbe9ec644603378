import {SectionViewEvent} from '../../events/section-view-event.js';

/** Tells the page, once each, which sections a visitor has come to. */
export class Views {
  readonly #host: Element;
  readonly #bundleId: string;
  readonly #viewed = new Set<string>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) if (isIntersecting) this.view(target);
  });

  /**
   * @param body - the text, whose sections are watched; what its host is told
   * @param bundleId - of the policy that is shown
   * @param signal - ends it
   */
  constructor(body: Element, bundleId: string, signal: AbortSignal) {
    this.#host = (body.getRootNode() as ShadowRoot).host;
    this.#bundleId = bundleId;
    for (const section of body.querySelectorAll('.s')) this.#observer.observe(section);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Counts a section as viewed, unless it is closed. */
  view(section: Element): void {
    if (this.#viewed.has(section.id) || !section.querySelector('details')?.open) return;
    this.#viewed.add(section.id);
    this.#observer.unobserve(section);
    this.#host.dispatchEvent(new SectionViewEvent(this.#bundleId, section.id));
  }
}
