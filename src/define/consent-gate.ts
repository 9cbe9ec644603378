import {ConsentGate} from '../elements/consent-gate/consent-gate.js';
import {register} from '../elements/shared/register.js';

register('consent-gate', ConsentGate);
