import {RTL} from '../../locales/isolate-rtl.js';
import type {Words} from '../../locales/layer.js';

/**
 * What holds words of ours says in which language and direction they are: a page may be in a language that
 * we do not speak, and run the other way.
 */
export const spoken = ({language}: Words): {readonly lang: string; readonly dir: string} => ({
  lang: language,
  dir: RTL.test(language) ? 'rtl' : 'ltr',
});
