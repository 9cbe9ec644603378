import {webkit} from './engines/webkit.js';
import {checkGallery} from './gallery-matrix.js';

checkGallery(webkit);
