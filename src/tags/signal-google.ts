/** `data-signals="google"` on head.js, which has sent the defaults. */
import {consentMode} from '../integrations/consent-mode.js';
import {tagOfHead} from './tag.js';

tagOfHead();
consentMode({hasDefaults: true});
