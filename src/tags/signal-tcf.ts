/** `data-signals="tcf"` on head.js. */
import {tcf} from '../integrations/tcf.js';
import {tagOfHead} from './tag.js';

tagOfHead();
tcf();
