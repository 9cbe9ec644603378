import {ChoiceControl} from '../elements/choice-control/choice-control.js';
import {CookieDisclosure} from '../elements/cookie-disclosure/cookie-disclosure.js';
import {register} from '../elements/shared/register.js';

register('choice-control', ChoiceControl);
register('cookie-disclosure', CookieDisclosure);
