import type {BrowserContext} from 'playwright-core';

/**
 * Collects what goes wrong in the pages of a context: uncaught errors, errors on the console, violations of the
 * Content-Security-Policy.
 *
 * @param allow - what is caused on purpose
 * @returns the problems, to which more are added as they come
 */
export async function problemsOf(
  context: BrowserContext,
  allow: readonly RegExp[] = [],
): Promise<string[]> {
  const problems: string[] = [];
  const add = (problem: string) => {
    if (!allow.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('weberror', (event) =>
    add(`uncaught ${event.error().stack ?? event.error().message}`),
  );
  context.on('console', (message) => {
    const {url, lineNumber} = message.location();
    if (message.type() === 'error') add(`console: ${message.text()} (${url}:${lineNumber})`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const {effectiveDirective, blockedURI, sample} = event;
      console.error(`Content-Security-Policy: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return problems;
}
