import {choiceForStorage} from '../../bundle/governing.js';
import type {ConsentStore} from '../../consent/store.js';

/**
 * Whether a choice was allowed before an act and is refused now, and something is declared for it.
 *
 * @param before - what held then
 */
export const hasTakenBack = (
  store: ConsentStore,
  before: ConsentStore['decisions'] | undefined,
): boolean =>
  !!store.reading.bundle.storage?.some((item) => {
    const {id = ''} = choiceForStorage(store.reading.index, item) ?? {};
    const isKept = item.type === 'cookie' || item.type === 'web';
    return isKept && before?.get(id)?.state === 'granted' && store.get(id).state === 'denied';
  });
