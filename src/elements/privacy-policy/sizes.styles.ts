import {css} from '@lit/reactive-element';

/** How high a section is taken to be until it is laid out; see `sizeOf` in sections.ts. */
export const sizes = css`
  .z3 {
    contain-intrinsic-size: auto 8rem;
  }
  .z4 {
    contain-intrinsic-size: auto 16rem;
  }
  .z5 {
    contain-intrinsic-size: auto 32rem;
  }
  .z6 {
    contain-intrinsic-size: auto 64rem;
  }
  .z7 {
    contain-intrinsic-size: auto 128rem;
  }
  .z8 {
    contain-intrinsic-size: auto 256rem;
  }
  .z9 {
    contain-intrinsic-size: auto 512rem;
  }
`;
