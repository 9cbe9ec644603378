// @ts-check
/** How long `waitUntil` of @open-wc/testing waits by itself, and how long it shall, in milliseconds. */
const SHORT = 'timeout = 1000';
const LONG = 'timeout = 15_000';

/**
 * Makes `waitUntil` wait as long as a test may take: three browsers on two cores are no failure of
 * what is tested.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function patience() {
  return {
    name: 'patience',
    transform({path, body}) {
      if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
      if (!String(body).includes(SHORT)) throw new Error(`${path} no longer has “${SHORT}”.`);
      return String(body).replace(SHORT, LONG);
    },
  };
}
