import {type Browser, chromium} from 'playwright-core';
import {CHROMIUM_ADVICE, CHROMIUM_FLAGS, findHeadlessChromium} from './browsers.js';

/**
 * Starts the Chromium that most tests take.
 *
 * @param args - flags besides those of all tests
 * @throws where there is none, with the line to run
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findHeadlessChromium();
  if (!executablePath) throw new Error(CHROMIUM_ADVICE);
  return chromium.launch({executablePath, args: [...CHROMIUM_FLAGS, ...args]});
}
