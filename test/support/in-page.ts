/**
 * A function as an expression that calls it in a page, with arguments that are JSON. tsx names inner
 * functions by a helper, which a page does not have.
 */
export const inPage = <Args extends unknown[]>(call: (...args: Args) => unknown, ...args: Args) =>
  `(() => { const __name = (value) => value; return (${call.toString()})(${args.map((arg) => JSON.stringify(arg)).join()}); })()`;
