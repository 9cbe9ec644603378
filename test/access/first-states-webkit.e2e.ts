import {webkit} from './engines/webkit.js';
import {checkFirstStates} from './gallery-matrix.js';

checkFirstStates(webkit);
