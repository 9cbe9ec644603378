/** `data-signals="data-layer"` on head.js. */
import {dataLayer} from '../integrations/data-layer.js';
import {tagOfHead} from './tag.js';

tagOfHead();
dataLayer();
