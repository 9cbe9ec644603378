import type {Box} from '../../gate/box.js';

/** @returns a style sheet that gives a placeholder, and what comes in its place, the room of a box */
export function roomText({width, height}: Box): string {
  const ratio = width && height && `${width} / ${height}`;
  return `:host {
      ${width ? `--_inline: ${width}px;` : ''}
      ${ratio ? `--_ratio: ${ratio};` : height ? `--_block: ${height}px;` : ''}
    }
    ::slotted(:is(iframe, img, video, embed, object)) {
      display: block;
      max-inline-size: 100%;
      border: 0;
      ${ratio ? `block-size: auto; aspect-ratio: ${ratio};` : ''}
    }`;
}
