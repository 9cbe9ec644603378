/** Writes docs/accessibility.md from what the tests check. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {states} from '../demo/gallery/states.js';
import {LABELS, REVIEWED} from '../test/access/ace.js';
import {type Check, CHECKS} from '../test/access/checks.js';
import {CHECKED_IN, ENGINES, FEW, WAYS} from '../test/access/ways.js';
import {ROOT} from './run.js';

type Cells = Check['engines'];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The cells of a row, and below the table the reasons for what is missing. */
function engineTable(title: string, rows: readonly {title: string; engines: Cells}[]) {
  const reasons: string[] = [];
  const cell = (engines: Cells, engine: (typeof ENGINES)[number]) => {
    const how = engines[engine];
    if ('by' in how) return how.by;
    if (!reasons.includes(how.not)) reasons.push(how.not);
    return `not checked (${reasons.indexOf(how.not) + 1})`;
  };
  const lines = rows.map(({title: name, engines}) => [
    name,
    ...ENGINES.map((engine) => cell(engines, engine)),
  ]);
  const why = reasons.map((reason, at) => `${at + 1}. ${reason}.`).join('\n');
  return `${table([title, ...ENGINES], lines)}${why ? `\n\nNot checked, because:\n\n${why}` : ''}`;
}

/** Fails where a check is listed that no test takes its title from. */
async function allAreTested() {
  const folder = join(ROOT, 'test/access');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.e2e.ts'));
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  for (const id of Object.keys(CHECKS)) {
    const named = new RegExp(`(checked|journey|check)\\('${id}'`);
    if (!sources.some((source) => named.test(source))) {
      throw new Error(`No test in test/access takes its title from the check “${id}”.`);
    }
  }
}

export default async function generateAccessibility(): Promise<Record<string, string>> {
  await allAreTested();
  const byElement = [...new Set(states.map(({element}) => element))].map((element) => [
    `\`<${element}>\``,
    states
      .filter((state) => state.element === element)
      .map(({title}) => title)
      .join(' · '),
  ]);
  const titles = (ids: ReadonlySet<string>) =>
    WAYS.filter(({id}) => ids.has(id))
      .map(({title}) => title.toLowerCase())
      .join(', ');
  const text = `<!-- Generated from test/access and demo/gallery by npm run generate; edit those. -->

# Accessibility: what is checked, how, and in which engine

The goal is WCAG 2.2 at level AA. \`npm test\` checks what machines can: Chromium, Firefox and WebKitGTK
run every browser test (\`test/**/*.test.ts\`), and the step \`access\` goes through all states below in Chromium,
in Firefox and WebKitGTK through the first state of each element (${titles(FEW)}), and in all three
through the journeys, trees and prints. All states in Firefox and WebKitGTK take longer than all the rest
together: \`npm test -- --only engines\` goes through them. It says so where an engine is not installed.

## Every state of every element, in every way of reading

Each of the ${states.length} states of the gallery is opened and shown in each of these ways, by each engine:

${engineTable('Shown', WAYS)}

In each of them

- **axe-core** finds nothing wrong, by its rules for WCAG 2.0 to 2.2 at A and AA and its good practice
  (but for \`page-has-heading-one\`, which is a page's to keep): all rules (${titles(CHECKED_IN.markup)}), elsewhere
  those that depend on how the same markup looks;
- the page is **no wider than its window**: what is wide scrolls in a frame of its own;
- the **focus shows** at every stop of the keyboard (${titles(CHECKED_IN.focus)});
- **IBM Equal Access** finds no violation of WCAG 2.2 (in Chromium; ${titles(CHECKED_IN.equalAccess)}).

Parts that are skipped while they are off screen (\`content-visibility: auto\`) are drawn for these checks.

Equal Access asks a person to look at some things. What was found:

${table(
  ['Rule', 'Found'],
  Object.entries(REVIEWED).map(([rule, found]) => [`\`${rule}\``, found]),
)}

Its rules ${LABELS.map((rule) => `\`${rule}\``).join(' and ')} miss labels within shadow roots; a field
that the browser itself knows a visible label of passes them. What is folded away is left out.

### The states

${table(['Element', 'States'], byElement)}

## Journeys, trees and prints

At every stop of a journey the focus shows and is not covered, and what is said (status messages, alerts) is
said once.

${engineTable('Checked', Object.values(CHECKS))}

## What no machine can check

Whether words are understood, whether an order makes sense, whether a screen reader is pleasant to
listen to: look and listen, with the gallery at \`/gallery/\`.
`;
  return {'docs/accessibility.md': text};
}
