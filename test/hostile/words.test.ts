import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import type {Block, PolicyBundle} from '../../src/bundle/types.js';
import {smallBundle, forgetEverything} from '../support/bundles.js';
import {deep} from '../support/hostile.js';
import {drawnBelow, textOf} from './audit.js';
import {Escapes, Stage} from './stage.js';
import {BAD_URLS, PRETENDING, TEXTS} from './strings.js';

let count = 0;
const own = (fields: Partial<PolicyBundle> = {}): PolicyBundle =>
  smallBundle({id: `words-${(count += 1)}`, ...fields});

const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('N7: hostile strings in any field', () => {
  let escapes: Escapes;
  let stage: Stage;
  beforeEach(() => {
    forgetEverything();
    escapes = new Escapes();
  });
  afterEach(() => {
    expect(stage.strangers).to.eql([]);
    stage.leave();
    expect(escapes.take()).to.eql([]);
    escapes.end();
  });
  const show = async (bundle: PolicyBundle) => {
    stage = new Stage(bundle, 'logging');
    await stage.settled(3000);
    return stage;
  };
  const links = () =>
    [...drawnBelow(stage.policy.shadowRoot!)].filter(
      (each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement,
    );

  it('every one is shown as the text that it is', async () => {
    const content: Block[] = TEXTS.map((text) => ({type: 'code', value: text}));
    const bundle = own();
    bundle.policy.sections[0]!.content = content;
    await show(bundle);
    const shown = [...stage.policy.shadowRoot!.querySelectorAll('pre')].map(
      (each) => each.textContent,
    );
    // Browsers show half of a surrogate pair as U+FFFD, and keep it all the same.
    expect(shown).to.eql(TEXTS);
  });

  for (const [text, url, host] of PRETENDING) {
    it(`a link "${text}" to ${url} says that it leads to ${host}`, async () => {
      const bundle = own({
        provider: {name: text, url},
        attachments: [{id: 'paper', title: text, kind: 'related', url}],
        laws: [{id: 'law', name: text, url}],
      });
      bundle.policy.sections[0]!.content = [
        {type: 'paragraph', children: ['Go to ', {type: 'link', url, children: [text]}]},
      ];
      await show(bundle);
      const found = links().filter((link) => wordsOf(link).startsWith(text));
      expect(found.length, 'in the text, the header, the documents and the laws').to.be.at.least(4);
      for (const link of found) expect(wordsOf(link)).to.equal(`${text} (${host})`);
    });
  }

  it('no address that runs or fetches anything becomes a link', async () => {
    const bundle = own();
    bundle.policy.sections[0]!.content = BAD_URLS.map((url, at) => ({
      type: 'paragraph',
      children: [{type: 'link', url, children: [`link ${at}`]}],
    }));
    await show(bundle);
    expect(textOf(stage.policy)).to.contain(`link ${BAD_URLS.length - 1}`);
    expect(links().filter((link) => /^link \d/.test(wordsOf(link)))).to.have.length(0);
  });

  it('text that turns stays within its own words', async () => {
    const rtl = 'ספק (חברה)';
    const bundle = own({provider: {name: rtl, legalName: rtl}, audiences: [{id: 'a', name: rtl}]});
    bundle.policy.title = rtl;
    bundle.purposes![0]!.name = rtl;
    await show(bundle);
    const walker = document.createTreeWalker(stage.policy.shadowRoot!, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // An option is a paragraph of its own, and takes no markup.
      if (!node.textContent!.includes(rtl) || node.parentElement!.closest('option')) continue;
      const {unicodeBidi} = getComputedStyle(node.parentElement!);
      expect(unicodeBidi, node.parentElement!.outerHTML.slice(0, 80)).to.equal('isolate');
      seen += 1;
    }
    expect(seen).to.be.above(2);
  });
});

describe('N6: bundles that are too much', () => {
  const BOMBS: Record<string, [make: () => unknown, path: RegExp, problem: RegExp]> = {
    'nested 10,000 deep': [
      () => ({...own(), policy: deep(10_000)}),
      /^policy\[0\]/,
      /at most 32 .* within each other/,
    ],
    'of 100,000 storage items': [
      () => ({
        ...own(),
        storage: Array.from({length: 100_000}, (_, at) => ({
          id: `s${at}`,
          type: 'cookie',
          party: 'first',
          purposes: [],
        })),
      }),
      /^storage$/,
      /at most 20,?000 storage items, got 100,?000/,
    ],
    'of 600,000 values': [
      () => ({...own(), practices: Array.from({length: 600_000}, () => 1)}),
      /^practices$/,
      /at most 500,?000/,
    ],
  };

  for (const [name, [make, path, problem]] of Object.entries(BOMBS)) {
    it(`one ${name} is refused by that limit, at its place, and the page goes on`, async () => {
      const escapes = new Escapes();
      const stage = new Stage(make());
      await waitUntil(() => stage.problems.length, 'the page is told');
      await aTimeout(300);
      expect(stage.problems, 'once, though every element was given it').to.have.length(1);
      const {path: where, problem: what} = stage.problems[0]!;
      expect(where).to.match(path);
      expect(what).to.match(problem);
      expect(stage.strangers).to.eql([]);
      stage.leave();
      expect(escapes.take()).to.eql([]);
      escapes.end();
    });
  }
});
