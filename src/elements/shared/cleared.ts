import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {StorageClearedEvent} from '../../events/storage-cleared-event.js';
import {languageOf} from './language-of.js';

/** Follows what is deleted after a withdrawal, to be shown where it was withdrawn. */
export class Cleared implements ReactiveController {
  /** What was deleted and what could not be, drawn; a live region, empty until something was. */
  readonly node = document.createElement('div');

  readonly #host: Element;
  readonly #events: StorageClearedEvent[] = [];
  readonly #isMeant: (event: StorageClearedEvent) => boolean;

  /**
   * @param host - the element that shows it
   * @param isMeant - whether an event is about what the element shows
   */
  constructor(
    host: Element & ReactiveControllerHost,
    isMeant: (event: StorageClearedEvent) => boolean,
  ) {
    this.#host = host;
    this.#isMeant = isMeant;
    this.node.setAttribute('role', 'status');
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('storage-cleared', this.#onCleared);
  }

  hostDisconnected(): void {
    document.removeEventListener('storage-cleared', this.#onCleared);
  }

  readonly #onCleared = (event: StorageClearedEvent): void => {
    if (!this.#isMeant(event)) return;
    this.#events.push(event);
    void import('./cleared-node.js')
      .then(({clearedNode}) => clearedNode(this.#events, languageOf(this.#host)))
      .then((node) => this.node.replaceChildren(node))
      .catch(() => undefined);
  };
}
