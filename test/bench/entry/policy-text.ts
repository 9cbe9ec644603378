/** Fetches the text that a page of the bench is to show, and marks how long that and parsing took. */
import type {LongText} from '../policy/document.js';
import type {Mode} from '../policy/drawn.js';

export const {mode, style, url} = (globalThis as unknown as {MODE: Mode}).MODE;

const json = await (await fetch(url)).text();
__bench.marks.fetched = performance.now();
export const text = JSON.parse(json) as LongText;
__bench.marks.parsed = performance.now();
