import {PolicyChanges} from '../elements/policy-changes/policy-changes.js';
import {register} from '../elements/shared/register.js';

register('policy-changes', PolicyChanges);
