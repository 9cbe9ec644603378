import {ConsentPreferences} from '../elements/consent-preferences/consent-preferences.js';
import {register} from '../elements/shared/register.js';

register('consent-preferences', ConsentPreferences);
