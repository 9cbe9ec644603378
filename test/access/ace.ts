import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {inPage} from '../support/in-page.js';

/** IBM Equal Access as a script that defines the global `ace`. */
export const ACE = `${await readFile(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)}; globalThis.ace = ace;`;

/**
 * What the checker cannot decide and asks a person to look at, with what a person found, by rule.
 * A rule that is not listed here fails; so does everything that the checker is sure of.
 */
export const REVIEWED: Readonly<Record<string, string>> = {
  style_color_misuse: 'asked of every stylesheet; states are said in words wherever they are shown',
  style_focus_visible:
    'asked of every rule for borders and outlines; the focus is checked stop by stop instead',
  element_tabbable_unobscured:
    'asked of whatever overlaps; that no stop is covered is checked stop by stop instead',
  blockquote_cite_exists: 'only what a policy itself quotes is drawn as a quotation',
  text_sensory_misuse: 'words of policies, in sentences that point at nothing on the screen',
  text_quoted_correctly: 'names that stand in quotation marks, which nobody says',
  text_block_heading:
    'a label beside its control in a cell of a table, which no heading could stand in',
};

/** Rules about labels, in which the checker goes wrong within shadow roots; the browser knows better. */
export const LABELS = ['input_label_exists', 'input_label_visible'];

interface Result {
  node: Element;
  ruleId: string;
  message: string;
  snippet: string;
  value: [level: string, verdict: string];
  path: {dom: string};
}

interface Checker {
  check(document: Document, rulesets: string[]): Promise<{results: Result[]}>;
}

/** Runs in the page, where ace is a global. */
async function look(reviewed: string[], labels: string[]) {
  const ace = Reflect.get(globalThis, 'ace') as {Checker: new () => Checker};
  const {results} = await new ace.Checker().check(document, ['WCAG_2_2']);
  const named = (node: Element) =>
    [...((node as HTMLInputElement).labels ?? [])].some(
      (label) => label.checkVisibility() && label.innerText.trim(),
    );
  return (
    results
      // What is folded away is there for nobody, whatever the checker takes it for.
      .filter(
        ({node, ruleId}) => node.checkVisibility() && !(labels.includes(ruleId) && named(node)),
      )
      .filter(({value: [level, verdict]}) => level === 'VIOLATION' && verdict !== 'PASS')
      .filter(({value: [, verdict], ruleId}) => verdict === 'FAIL' || !reviewed.includes(ruleId))
      .map(
        ({ruleId, message, snippet, value: [, verdict], path}) =>
          `${ruleId} (${verdict}): ${message}\n  at ${snippet}\n  ${path.dom}`,
      )
  );
}

/** An expression that comes to what the checker finds wrong, one text each. */
export const aceExpression = inPage(look, Object.keys(REVIEWED), LABELS);
