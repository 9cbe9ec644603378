import {c15t} from './c15t.js';
import {floors} from './floors.js';
import {forthright} from './forthright.js';
import {klaro} from './klaro.js';
import {orejime} from './orejime.js';
import {osano} from './osano.js';
import {porsche} from './porsche.js';
import type {Row} from './row.js';
import {tarteaucitron} from './tarteaucitron.js';
import {vanilla} from './vanilla.js';

/** What is measured side by side; the page without any widget goes along with all of them. */
export const ROWS: readonly Row[] = [
  ...floors,
  vanilla,
  klaro,
  tarteaucitron,
  osano,
  orejime,
  porsche,
  ...c15t,
  ...forthright,
];
