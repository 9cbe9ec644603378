import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {getDocumentProxy} from 'unpdf';
import {inPage} from '../support/in-page.js';
import {checked} from './checks.js';
import {chromium} from './engines/chromium.js';
import type {Tab} from './engines/engine.js';
import {firefox} from './engines/firefox.js';
import {expressions} from './looks.js';
import {openTab} from './open-tab.js';

/** What a person is to find on paper: texts that stand together, from each part of a page. */
interface OnPage {
  sections: number;
  rows: number;
  texts: string[];
}

/**
 * Runs in the page: the texts of what is drawn there, closed parts included. Left out is what paper has
 * no use for (the outline, controls that narrow the text) or a listener only, and what a reader has
 * chosen not to see.
 */
function onPage(): OnPage {
  const found: OnPage = {sections: 0, rows: 0, texts: []};
  const useless = '[hidden], nav, [part=toolbar], .l, form, fieldset, style, details.q:not([open])';
  const unseen = (element: Element) => {
    const {display, clipPath} = getComputedStyle(element);
    return display === 'none' || clipPath !== 'none' || element.matches(useless);
  };
  const collect = (root: Node) => {
    for (const node of root.childNodes) {
      const text = node instanceof Text ? node.data.trim() : '';
      if (text) found.texts.push(text);
      if (!(node instanceof Element) || unseen(node)) continue;
      if (node.matches('[part=section]')) found.sections += 1;
      if (node.matches('tbody tr')) found.rows += 1;
      if (node.shadowRoot) collect(node.shadowRoot);
      else collect(node);
    }
  };
  // What is closed is not styled; it is opened to be read, and closed again to be printed.
  const policy = document.querySelector('privacy-policy')?.shadowRoot;
  const closed = [...(policy?.querySelectorAll('details:not([open], .q)') ?? [])];
  for (const details of closed) details.setAttribute('open', '');
  collect(document.querySelector('#stage') ?? document.body);
  for (const details of closed) details.removeAttribute('open');
  return found;
}

/** A text without what a line break or a hyphen at it changes. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');

/** Whether a text is there, broken once at most where a page ends. */
function isOn(paper: string, text: string): boolean {
  const whole = bare(text);
  if (paper.includes(whole)) return true;
  return [...whole].some(
    (_, at) => at > 0 && paper.includes(whole.slice(0, at)) && paper.includes(whole.slice(at)),
  );
}

/** What stands on the paper, without what would run over its edges. */
async function printed(tab: Tab): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await tab.pdf!()));
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      const start = Number(item.transform[4]);
      if (start >= 0 && start + item.width <= width) text += item.str;
    }
  }
  return bare(text);
}

/** A4 at 96 pixels an inch. */
const PAPER = {width: 794, height: 1123};

/** Pages with closed sections, tables, long tables, and a policy of thousands of words. */
const PAGES = [
  '/gallery/?state=policy-closed&bare=1',
  '/gallery/?state=policy-long-words&bare=1',
  '/gallery/?state=storage-many&bare=1',
  '/gallery/?state=policy-archived&bare=1',
];

for (const opener of [chromium, firefox]) {
  const skip = !opener.installed() && `${opener.engine} is not installed`;
  describe(checked('printed', opener.engine), {skip}, () => {
    let tab: Tab;
    let close = () => Promise.resolve();
    before(async () => {
      ({tab, close} = await openTab(opener));
    });
    after(() => close());

    for (const address of PAGES) {
      it(address, async () => {
        await tab.goto(address);
        await tab.show({print: true}, PAPER);
        await tab.run(expressions.drawn);
        const {sections, rows, texts} = (await tab.run(inPage(onPage))) as OnPage;
        assert.ok(sections + rows > 3, `${sections} sections, ${rows} rows`);
        const paper = await printed(tab);
        const lost = texts.filter((text) => !isOn(paper, text));
        assert.deepEqual(lost, [], `of ${texts.length} texts`);
      });
    }
  });
}
