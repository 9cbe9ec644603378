import {ConsentBanner} from '../elements/consent-banner/consent-banner.js';
import {register} from '../elements/shared/register.js';

register('consent-banner', ConsentBanner);
