import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type * as axeCore from 'axe-core';
import type {Page} from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA with all that it builds on, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeOptions {
  /** Selectors of what to look at; the whole page without them. */
  include?: string[];
  /** Selectors of what to leave out. */
  exclude?: string[];
}

/** Runs in the page, where axe is a global. */
async function look({include = ['html'], exclude = []}: AxeOptions, tags: string[]) {
  const axe = Reflect.get(globalThis, 'axe') as typeof axeCore;
  const {violations} = await axe.run(
    {include, exclude},
    {runOnly: tags, resultTypes: ['violations']},
  );
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) =>
        `${id}: ${help}\n  at ${target.flat().join(' >>> ')}\n  ${failureSummary ?? ''}`,
    ),
  );
}

/**
 * Lists what axe-core finds wrong with a page. It runs in an isolated world, so that the page keeps
 * its own Content-Security-Policy.
 * @returns one text a violation and node, empty when the page is clean
 */
export async function axe(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const {frameTree} = await session.send('Page.getFrameTree');
    const {executionContextId: contextId} = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    await session.send('Runtime.evaluate', {expression: await source, contextId});
    const {result, exceptionDetails} = await session.send('Runtime.evaluate', {
      expression: `(${look.toString()})(${JSON.stringify(options)}, ${JSON.stringify(TAGS)})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as string[];
  } finally {
    await session.detach();
  }
}
