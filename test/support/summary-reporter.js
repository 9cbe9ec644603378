// @ts-check
import {writeFileSync} from 'node:fs';

/**
 * @typedef {{engine: string, passed: number, failed: number, skipped: number}} EngineCount
 * @typedef {import('@web/test-runner-core').TestSuiteResult} Suite
 */

/** @param {Suite | undefined} suite @returns {import('@web/test-runner-core').TestResult[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * Writes what each engine ran to a file, for `npm test` to add up. A file that fails outside of any
 * test (it does not load, or never ends) counts as one failure.
 * @param {string} path
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function summaryReporter(path) {
  return {
    onTestRunFinished({sessions}) {
      /** @type {Map<string, EngineCount>} */
      const engines = new Map();
      for (const session of sessions) {
        const engine = session.browser.name;
        const count = engines.get(engine) ?? {engine, passed: 0, failed: 0, skipped: 0};
        const tests = testsOf(session.testResults);
        const failed = tests.filter((test) => !test.skipped && !test.passed).length;
        count.failed += failed || (session.passed ? 0 : 1);
        count.passed += tests.filter((test) => !test.skipped && test.passed).length;
        count.skipped += tests.filter((test) => test.skipped).length;
        engines.set(engine, count);
      }
      writeFileSync(path, JSON.stringify([...engines.values()]));
    },
  };
}
