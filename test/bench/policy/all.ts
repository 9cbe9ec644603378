import {drawnVariants} from './drawn.js';
import {forthright} from './forthright.js';
import {statics} from './static.js';
import type {Variant} from './variant.js';

export const VARIANTS: readonly Variant[] = [...statics, ...drawnVariants, ...forthright];
