import {sheetOf} from './sheet-of.js';

/** Has a shadow root use one more style sheet, once. */
export function dress(root: ShadowRoot, styles: string): void {
  const sheet = sheetOf(styles);
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
