import {ConsentHistory} from '../elements/consent-history/consent-history.js';
import {register} from '../elements/shared/register.js';

register('consent-history', ConsentHistory);
