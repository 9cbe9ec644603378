/**
 * A member of the document, which an image or a form that is named like it would hide from
 * `document.…` (DOM clobbering). Methods come unbound.
 */
export const unhidden = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document);

/** Dispatches an event at a node; at a document too whose method is hidden. */
export const dispatchAt = (target: EventTarget, event: Event): void =>
  void EventTarget.prototype.dispatchEvent.call(target, event);

/** @returns the first element of the page that matches */
export const findInPage = (selector: string): Element | null =>
  unhidden('querySelector').call(document, selector);
