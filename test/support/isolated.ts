import type {Page} from 'playwright-core';

/** A world beside the page's own scripts, in which its Content-Security-Policy does not hold. */
export interface IsolatedWorld {
  /** What an expression comes to, awaited; it has to be JSON. */
  run(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens a world of our own on what a page shows now; it ends with that document.
 * @throws from `run`, what the expression throws
 */
export async function isolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const {frameTree} = await session.send('Page.getFrameTree');
  const {executionContextId: contextId} = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'tests',
  });
  return {
    async run(expression) {
      const {result, exceptionDetails} = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    close: () => session.detach(),
  };
}
