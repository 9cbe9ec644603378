import {PrivacyChoices} from '../elements/privacy-choices/privacy-choices.js';
import {register} from '../elements/shared/register.js';

register('privacy-choices', PrivacyChoices);
