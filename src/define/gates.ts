/** Has scripts that wait for a decision (`<script type="text/plain" data-choice>`) run once it is given. */
import {keepPageGates} from '../late-gates.js';

// A server has no page whose scripts wait.
if (typeof document !== 'undefined') void keepPageGates();
