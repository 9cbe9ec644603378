/**
 * Our tags in the JSX of Solid: `import type {} from 'forthright/jsx/solid'`, once. Solid sets the
 * properties of custom elements, and takes their listeners by the name itself: `on:policy-ready={…}`.
 */
import type {JSX} from 'solid-js';

import type {ElementEvents, ElementInputs, Elements} from './elements.js';

export type SolidElements = {
  [Tag in keyof Elements]: Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof ElementInputs[Tag]> &
    ElementInputs[Tag] & {
      [Name in keyof ElementInputs[Tag] & string as `prop:${Name}`]?: ElementInputs[Tag][Name];
    } & {
      [Name in keyof ElementEvents[Tag] & string as `on:${Name}`]?: (
        event: ElementEvents[Tag][Name],
      ) => void;
    };
};

declare module 'solid-js' {
  // The only way to add to what JSX knows.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends SolidElements {}
  }
}
