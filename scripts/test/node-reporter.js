// @ts-check
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {inspect} from 'node:util';

/**
 * A reporter for node:test: prints failures only, and writes the counts to the file that
 * TEST_SUMMARY names. Plain JavaScript, because Node loads it before it can read TypeScript.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* report(events) {
  const count = {passed: 0, failed: 0, skipped: 0};
  let said = '';
  for await (const {type, data} of events) {
    if (type === 'test:stderr' || type === 'test:stdout') said += data.message;
    if (type === 'test:pass' && data.details.type !== 'suite') {
      const skipped = data.skip !== undefined || data.todo !== undefined;
      count[skipped ? 'skipped' : 'passed'] += 1;
    }
    if (type !== 'test:fail') continue;
    const {name, file = '', details} = data;
    const error = /** @type {Error & {failureType?: string}} */ (details.error);
    // A suite fails with its tests, which are told of one by one.
    if (error.failureType === 'subtestsFailed') continue;
    count.failed += 1;
    const reason = inspect(error.cause ?? error, {depth: 4});
    yield `✖ ${name} (${relative(process.cwd(), file)})\n${reason}\n\n`;
  }
  if (count.failed) yield said;
  if (process.env.TEST_SUMMARY) writeFileSync(process.env.TEST_SUMMARY, JSON.stringify(count));
}
