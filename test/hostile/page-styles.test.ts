import {expect, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {drawnBelow, textOf} from './audit.js';
import {TAGS} from './stage.js';

/** What layouts set on containers, and never mean for a policy. */
const ACCIDENTS = `
  font-size: 0; letter-spacing: -0.3em; word-spacing: -1em; line-height: 0; text-align: right;
  text-indent: -9999px; text-transform: uppercase; white-space: nowrap; cursor: none;
  pointer-events: none; user-select: none; -webkit-user-select: none; color: transparent;
`;

let count = 0;

async function shownUnder(css: string): Promise<HTMLElement[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const around = document.createElement('div');
  around.className = 'around';
  const bundle = smallBundle({id: `styled-${(count += 1)}`});
  const elements = TAGS.map((tag) => Object.assign(document.createElement(tag), {bundle}));
  elements[3]!.setAttribute('practices', 'logging');
  around.append(...elements);
  document.body.append(around);
  for (const each of elements) await waitUntil(() => textOf(each).trim(), each.localName);
  await waitUntil(() => switchesOf(elements[2]!).length);
  return elements;
}

const switchesOf = (element: HTMLElement) =>
  [...drawnBelow(element.shadowRoot!)].filter((each): each is HTMLElement =>
    each.matches('[role=switch]'),
  );

/** Every element that holds words of its own and is not folded away. */
const wordsIn = (element: HTMLElement) =>
  [...drawnBelow(element.shadowRoot!)].filter(
    (each) =>
      each.checkVisibility() &&
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );

describe('a page whose styles were meant for something else', () => {
  beforeEach(forgetEverything);
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.querySelector('.around')?.remove();
  });

  it('lets what its containers inherit break no word and no control', async () => {
    const elements = await shownUnder(`.around { ${ACCIDENTS} }`);
    for (const element of elements) {
      const words = wordsIn(element);
      expect(words.length, element.localName).to.be.above(0);
      for (const each of words) {
        const style = getComputedStyle(each);
        const what = `<${each.localName}> in <${element.localName}>`;
        expect(parseFloat(style.fontSize), `${what} font-size`).to.be.at.least(9);
        expect(style.textTransform, `${what} text-transform`).to.equal('none');
        expect(style.textIndent, `${what} text-indent`).to.equal('0px');
        expect(parseFloat(style.letterSpacing) || 0, `${what} letter-spacing`).to.be.at.least(0);
        expect(style.pointerEvents, `${what} pointer-events`).to.equal('auto');
        expect(style.cursor, `${what} cursor`).not.to.equal('none');
        expect(style.color, `${what} color`).not.to.equal('rgba(0, 0, 0, 0)');
        // Firefox lets nobody select the words of a button.
        if (each.localName === 'button') continue;
        expect(style.userSelect || 'text', `${what} user-select`).not.to.equal('none');
      }
    }
    const [button] = switchesOf(elements[2]!);
    const box = button!.getBoundingClientRect();
    expect(Math.min(box.width, box.height), 'large enough to be hit').to.be.at.least(24);
  });

  it('cannot reach the controls with a rule for every element', async () => {
    const elements = await shownUnder(
      `* { display: flex !important; position: static !important; opacity: 1 !important }
       button, [role=switch], a, p { display: none !important; opacity: 0 !important }`,
    );
    const [button] = switchesOf(elements[2]!);
    expect(button!.checkVisibility({opacityProperty: true})).to.be.true;
    button!.click();
    await waitUntil(() => switchesOf(elements[2]!)[0]!.ariaChecked === 'true');
  });

  it('says on the element itself what it means for the element', async () => {
    const elements = await shownUnder(
      '.around > * { text-transform: uppercase; letter-spacing: 2px; font-size: 40px }',
    );
    const [word] = wordsIn(elements[2]!);
    expect(getComputedStyle(word!).textTransform).to.equal('uppercase');
    expect(getComputedStyle(elements[2]!).fontSize).to.equal('40px');
  });

  it('hides what it contains, as it does everything else', async () => {
    const elements = await shownUnder('.around { visibility: hidden;}');
    const [button] = switchesOf(elements[2]!);
    expect(button!.checkVisibility({visibilityProperty: true})).to.be.false;
  });
});
