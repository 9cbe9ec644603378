import {DataUseNote} from '../elements/data-use-note/data-use-note.js';
import {register} from '../elements/shared/register.js';

register('data-use-note', DataUseNote);
