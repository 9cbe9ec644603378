/**
 * Our tags in the JSX of Preact: `import type {} from 'forthright/jsx/preact'`, once. Preact sets
 * properties and adds the listeners of custom elements itself: `onpolicy-ready={…}`.
 */
import type {JSX} from 'preact';

import type {ElementEvents, ElementInputs, Elements} from './elements.js';

export type PreactElements = {
  [Tag in keyof Elements]: Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof ElementInputs[Tag]> &
    ElementInputs[Tag] & {
      [Name in keyof ElementEvents[Tag] & string as `on${Name}`]?: (
        event: ElementEvents[Tag][Name],
      ) => void;
    };
};

declare module 'preact' {
  // The only way to add to what JSX knows.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends PreactElements {}
  }
}
