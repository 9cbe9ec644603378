import {chromium} from './engines/chromium.js';
import {checkGallery} from './gallery-matrix.js';

checkGallery(chromium);
