import {type GppOptions, sectionsFor} from '../signal/gpp.js';
import {GppApi} from '../signal/gpp-api.js';
import {type GppWindow, stubGpp} from '../signal/gpp-stub.js';
import {listen} from './listen.js';

export type {GppOptions};

/**
 * IAB GPP 1.1 for the United States: `__gpp`, with the sections usca and usnat. Where another script
 * answers `__gpp` already, it is left alone.
 *
 * @returns a function that ends it
 */
export function gpp(options: GppOptions = {}): () => void {
  stubGpp();
  const view: GppWindow = window;
  let isStub = false;
  view.__gpp?.('ping', (data) => {
    isStub = (data as {cmpStatus?: string} | null)?.cmpStatus === 'stub';
  });
  if (!isStub) {
    console.warn('forthright: another script answers __gpp; GPP is left to it');
    return () => undefined;
  }
  const api = new GppApi(view);
  return listen((heard) => {
    api.set({
      said: sectionsFor(heard, options),
      isShown: heard.isAsking,
      isReady: !heard.isOpen,
    });
  });
}
