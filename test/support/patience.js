// @ts-check
/** How long `waitUntil` of @open-wc/testing waits by itself, and how long it shall, in milliseconds. */
const SHORT = 'timeout = 1000';
const LONG = 'timeout = 15_000';

/** The module that has it, as it is to be. @param {string} path @param {string} text */
export function patient(path, text) {
  if (!text.includes(SHORT)) throw new Error(`${path} no longer has “${SHORT}”.`);
  return text.replace(SHORT, LONG);
}

/**
 * Makes `waitUntil` wait as long as a test may take: three browsers on two cores are no failure of
 * what is tested.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function patience() {
  return {
    name: 'patience',
    transform: ({path, body}) =>
      path.endsWith('/@open-wc/testing-helpers/src/helpers.js')
        ? patient(path, String(body))
        : undefined,
  };
}
