import {firefox} from './engines/firefox.js';
import {checkFirstStates} from './gallery-matrix.js';

checkFirstStates(firefox);
