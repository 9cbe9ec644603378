import {chromium} from './engines/chromium.js';
import {checkHalf} from './gallery-matrix.js';

checkHalf(chromium, 1);
