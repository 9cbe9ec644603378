import {choicesByTcf} from '../signal/tcf.js';
import {heldOf} from './listen.js';

/** `__tcfapi` of IAB TCF v2: the callback of `addEventListener` is called with every answer. */
type TcfApi = (
  command: string,
  version: 2,
  callback: (data: unknown, success: unknown) => void,
  parameter?: unknown,
) => void;

/**
 * Reads what a registered consent manager of IAB TCF v2 on this page says, and takes it for what the host knows of
 * the choices that its purposes are about (`known`). Nothing is ever written: `__tcfapi` is called and
 * not defined, and no TC string is made. Where none comes until the page has loaded, nothing happens.
 *
 * @returns a function that ends it
 */
export function tcf(): () => void {
  let data: unknown;
  let at = '';
  let listener: unknown;
  let hasEnded = false;
  const api = () => (window as {__tcfapi?: TcfApi}).__tcfapi;
  const tell = () => {
    const held = heldOf();
    const said = held && choicesByTcf(held.store.reading.index, data);
    if (!said) return;
    held.store.known = Object.fromEntries(
      Object.entries(said).map(([choice, value]) => [choice, {value, at}]),
    );
  };
  const begin = () => {
    if (listener !== undefined || !api()) return;
    listener = null;
    try {
      api()?.('addEventListener', 2, (heard, success) => {
        if (hasEnded || success !== true) return;
        listener = (Object(heard) as {listenerId?: unknown}).listenerId;
        data = heard;
        at = new Date().toISOString();
        tell();
      });
    } catch {
      // A consent manager that breaks says nothing, and nothing is granted by it.
    }
  };
  begin();
  addEventListener('load', begin);
  addEventListener('consent-ready', tell, true);
  return () => {
    hasEnded = true;
    removeEventListener('load', begin);
    removeEventListener('consent-ready', tell, true);
    try {
      if (listener) api()?.('removeEventListener', 2, () => undefined, listener);
    } catch {
      // As above.
    }
  };
}
