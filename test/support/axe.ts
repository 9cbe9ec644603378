import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type * as axeCore from 'axe-core';
import type {Page} from 'playwright-core';
import {inPage} from './in-page.js';
import {isolatedWorld} from './isolated.js';

/** axe-core as a script that defines the global `axe`. */
export const AXE = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2 at level AA with all that it builds on, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What rules say that look at styles and places, and not only at markup. */
const LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

export interface AxeOptions {
  /** Selectors of what to look at; the whole page without them. */
  include?: string[];
  /** Selectors of what to leave out. */
  exclude?: string[];
  /** Rules to leave out, by id. */
  without?: string[];
  /** Only the rules whose outcome can change with how the same markup looks. */
  onlyLooks?: boolean;
}

/** Runs in the page, where axe is a global. */
async function look(
  {include = ['html'], exclude = [], without = [], onlyLooks = false}: AxeOptions,
  tags: string[],
  looks: string[],
) {
  const axe = Reflect.get(globalThis, 'axe') as typeof axeCore;
  const {violations} = await axe.run(
    {include, exclude},
    {
      runOnly: onlyLooks ? {type: 'rule', values: looks} : tags,
      resultTypes: ['violations'],
      rules: Object.fromEntries(without.map((id) => [id, {enabled: false}])),
    },
  );
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(
      ({target, failureSummary}) =>
        `${id}: ${help}\n  at ${target.flat().join(' >>> ')}\n  ${failureSummary ?? ''}`,
    ),
  );
}

/** An expression that comes to what axe finds wrong, one text a violation and node. */
export const axeExpression = (options: AxeOptions = {}): string =>
  inPage(look, options, TAGS, LOOKS);

/**
 * Lists what axe-core finds wrong with a page. It runs in an isolated world, so that the page keeps
 * its own Content-Security-Policy.
 * @returns one text a violation and node, empty when the page is clean
 */
export async function axe(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const world = await isolatedWorld(page);
  try {
    await world.run(`${AXE};0`);
    return (await world.run(axeExpression(options))) as string[];
  } finally {
    await world.close();
  }
}
