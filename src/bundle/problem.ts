/** One thing that is wrong with a bundle, told to the host and, where the page asks for it, on the page. */
export interface Problem {
  /** What is wrong in words, such as `expected "consent" | "opt-out", got "fax"`. */
  readonly problem: string;
  /** Where in the document, such as `choices[2].kind`; empty for the document itself. */
  readonly path: string;
  /** Of an error something is left out or shown otherwise; a warning changes nothing that is drawn. */
  readonly severity: 'error' | 'warning';
}

/** Property names and positions that lead to a value. */
export type Keys = readonly (string | number)[];

/**
 * @param keys - from the document to the value
 * @param quote - writes a key that is no plain name
 * @returns the path as one would write it in code: `policy.sections[0].heading`
 */
export function pathOf(keys: Keys, quote: (key: string) => string = JSON.stringify): string {
  return keys
    .map((key, at) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$]{1,60}$/.test(key)
          ? `${at ? '.' : ''}${key}`
          : `[${quote(key)}]`,
    )
    .join('');
}
