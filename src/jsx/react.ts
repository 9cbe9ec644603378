/**
 * Our tags in the JSX of React 19: `import type {} from 'forthright/jsx/react'`, once. React sets
 * properties and adds the listeners of custom elements itself: `onpolicy-ready={…}`.
 */
import type {ClassAttributes, HTMLAttributes} from 'react';

import type {ElementEvents, ElementInputs, Elements} from './elements.js';

export type ReactElements = {
  [Tag in keyof Elements]: ClassAttributes<Elements[Tag]> &
    Omit<HTMLAttributes<Elements[Tag]>, keyof ElementInputs[Tag]> &
    ElementInputs[Tag] & {
      [Name in keyof ElementEvents[Tag] & string as `on${Name}`]?: (
        event: ElementEvents[Tag][Name],
      ) => void;
    };
};

declare module 'react' {
  // The only way to add to what JSX knows.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends ReactElements {}
  }
}
