import {PolicyBundleElement} from '../elements/policy-bundle/policy-bundle.js';
import {register} from '../elements/shared/register.js';

register('policy-bundle', PolicyBundleElement);
