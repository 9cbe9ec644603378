import {LitElement} from 'lit';

import {WithPolicy} from './with-policy.js';

/** An element of templates that draws a bundle. */
export abstract class PolicyElement extends WithPolicy(LitElement) {}
