/** `data-signals="wordpress"` on head.js. */
import {wpConsentApi} from '../integrations/wp-consent-api.js';
import {tagOfHead} from './tag.js';

tagOfHead();
wpConsentApi();
