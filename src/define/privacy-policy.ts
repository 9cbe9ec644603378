import {PrivacyPolicy} from '../elements/privacy-policy/privacy-policy.js';
import {register} from '../elements/shared/register.js';

register('privacy-policy', PrivacyPolicy);
