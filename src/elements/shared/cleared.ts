import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {unhidden} from '../../context/unhidden.js';
import type {StorageClearedEvent} from '../../events/storage-cleared-event.js';
import {h} from './dom.js';
import {languageOf} from './language-of.js';

/** Follows what is deleted after a withdrawal, to be shown where it was withdrawn. */
export class Cleared implements ReactiveController {
  /** What was deleted and what could not be, drawn; a live region, empty until something was. */
  readonly node = h('div', {role: 'status'});

  readonly #host: Element;
  readonly #events: StorageClearedEvent[] = [];
  readonly #isMeant: (event: StorageClearedEvent) => boolean;

  /**
   * @param host - the element that shows it
   * @param isMeant - whether an event is about what the element shows
   */
  constructor(
    host: Element & Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    isMeant: (event: StorageClearedEvent) => boolean,
  ) {
    this.#host = host;
    this.#isMeant = isMeant;
    host.addController(this);
  }

  hostConnected(): void {
    unhidden('addEventListener').call(document, 'storage-cleared', this.#onCleared);
  }

  hostDisconnected(): void {
    unhidden('removeEventListener').call(document, 'storage-cleared', this.#onCleared);
  }

  readonly #onCleared = (told: Event): void => {
    const event = told as StorageClearedEvent;
    if (!this.#isMeant(event)) return;
    this.#events.push(event);
    void import('./cleared-node.js').then(
      async ({clearedNode, styleCleared}) => {
        styleCleared(this.node.getRootNode());
        this.node.replaceChildren(await clearedNode(this.#events, languageOf(this.#host)));
      },
      () => undefined,
    );
  };
}
