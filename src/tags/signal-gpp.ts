/** `data-signals="gpp"` on head.js; `data-gpp="national"`, and `data-mspa` for those who have signed it. */
import {gpp, type GppOptions} from '../integrations/gpp.js';
import {tagOfHead} from './tag.js';

const {gpp: scope, mspa} = tagOfHead();
const isMode = (mode: string | undefined): mode is GppOptions['mspa'] & string =>
  mode === 'opt-out' || mode === 'service-provider';
gpp({national: scope === 'national', mspa: isMode(mspa) ? mspa : undefined});
