import {SectionViewEvent} from '../../events/section-view-event.js';

/** Tells the page, once each, which sections a visitor has come to. */
export class Views {
  readonly #host: HTMLElement;
  readonly #bundleId: string;
  readonly #viewed = new Set<string>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) if (isIntersecting) this.view(target);
  });

  /**
   * @param host - the element at which the event is dispatched
   * @param bundleId - of the policy that is shown
   */
  constructor(host: HTMLElement, bundleId: string) {
    this.#host = host;
    this.#bundleId = bundleId;
  }

  /** Waits until a section is scrolled into view. A closed one shows nothing but its heading. */
  readonly watch = (section: Element): void => this.#observer.observe(section);

  /** Counts a section as viewed, unless it is closed. */
  view(section: Element): void {
    if (this.#viewed.has(section.id) || !section.querySelector('details')?.open) return;
    this.#viewed.add(section.id);
    this.#observer.unobserve(section);
    this.#host.dispatchEvent(new SectionViewEvent(this.#bundleId, section.id));
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
