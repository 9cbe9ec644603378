import {unsafeCSS} from '@lit/reactive-element';

import {tokensText} from './tokens-text.styles.js';

/** The design tokens for elements of Lit. */
export const tokens = unsafeCSS(tokensText);
