import {firefox} from './engines/firefox.js';
import {checkGallery} from './gallery-matrix.js';

checkGallery(firefox);
