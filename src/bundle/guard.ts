import {rest} from './shape-rest.js';
import {shape} from './shape.js';
import type {PolicyBundle} from './types.js';
import {walker} from './walk.js';

const [document, ...more] = rest;

/** Goes through any bundle. */
export const walk = walker([document!, ...shape.slice(1), ...more]);

/**
 * Whether a bundle can be shown as it is. Small and quick, as every visitor pays for it; `check` says
 * what is wrong with one that does not pass.
 *
 * @param input - anything, hostile or not
 * @returns true only for a bundle that the schema accepts whole, that is within the limits, and whose
 * text holds no character that hides or reorders others. Drawing such a bundle never throws. On a page
 * that has put names on `Object.prototype` none passes: the checker makes a copy that inherits nothing.
 */
export const guard = (input: unknown): input is PolicyBundle => walk(input);
