import type {Head} from './global.js';

/**
 * Hands the calls of the library to the global of head.js, and loads the signals that the script tag names;
 * where head.js comes later than the library, loaded with `async`, as soon as it is there.
 *
 * @param calls - what that global gets
 * @param report - told of a signal that could not be loaded
 */
export function joinHead(calls: object, report: (problem: string) => void): void {
  const look = () => {
    const {forthright: head} = globalThis as {forthright?: Head};
    if (!head?.meet) return;
    document.removeEventListener('load', look, true);
    join(head, calls, report);
  };
  document.addEventListener('load', look, true);
  look();
}

function join(head: Head, calls: object, report: (problem: string) => void): void {
  head.meet!(Object.assign(head, calls));
  const {src, dataset} = head.script;
  for (const name of (dataset['signals'] ?? 'google').split(/\s+/)) {
    if (name)
      import(new URL(`signal-${name}.js`, src).href).catch((error: unknown) =>
        report(`signal "${name}" could not be loaded: ${String(error)}`),
      );
  }
}
