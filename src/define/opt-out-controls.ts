import {ChoiceControl} from '../elements/choice-control/choice-control.js';
import {OptOutControls} from '../elements/opt-out-controls/opt-out-controls.js';
import {register} from '../elements/shared/register.js';

register('choice-control', ChoiceControl);
register('opt-out-controls', OptOutControls);
