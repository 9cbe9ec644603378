import {policyWords as words} from '../../locales/en/policy.js';
import {fill, h} from '../shared/dom.js';
import {Folds} from './folds.js';
import {headerOf} from './header.js';
import type {Narrow} from './narrowing.js';
import {needsAnnex, partsOf} from './parts.js';
import {countSections, drawSections, outlineOf} from './sections.js';
import type {Sheet} from './sheet.js';
import {inSlices} from './slices.js';
import {Toolbar} from './toolbar.js';
import {Views} from './views.js';

/** One drawing of one policy: it begins at once, goes on in slices, and follows what is decided. */
export class Drawing {
  readonly sheet: Sheet;

  readonly #article: Element;
  readonly #stopped = new AbortController();
  readonly #folds: Folds;
  readonly #views: Views;
  readonly #toolbar: Toolbar;
  #finish = (): void => {};
  #audience: string | undefined;
  #is: Narrow['is'];

  /**
   * @param host - the element at which events are dispatched
   * @param article - what it is drawn in; emptied first
   * @param done - called when all of it is there
   */
  constructor(host: HTMLElement, article: Element, sheet: Sheet, done: () => void) {
    this.sheet = sheet;
    this.#article = article;
    this.#views = new Views(host, sheet.bundle.id);
    this.#folds = new Folds(article, this.#stopped.signal, (opened) => {
      if (opened) this.#views.view(opened);
      this.#say();
    });
    this.#toolbar = new Toolbar(
      sheet,
      (open) => this.#folds.setAll(open),
      () => this.#narrow(),
    );
    void this.#draw().then(() => this.#stopped.signal.aborted || done());
  }

  /** Follows what is decided, and whom the page speaks to. */
  update(audience: string | undefined, is: Narrow['is']): void {
    if (audience !== this.#audience) this.#toolbar.pick('audience', audience);
    this.#audience = audience;
    this.#is = is;
    this.#narrow();
  }

  /** Shows a target that a filter hides, and counts its section as viewed. */
  uncover(target: Element): void {
    if (target.closest('[hidden]')) {
      this.#toolbar.pick('audience');
      this.#toolbar.pick('scope');
      this.#narrow();
    }
    this.#article.querySelector('.here')?.classList.remove('here');
    target.classList.add('here');
    const section = target.closest('.s');
    if (section) this.#views.view(section);
  }

  /** Draws at once what is not there yet, and opens everything; `false` closes it again. */
  print(printing: boolean): void {
    if (printing) this.#finish();
    this.#folds.print(printing);
  }

  stop(): void {
    this.#stopped.abort();
    this.#views.stop();
  }

  /** What stands above the text, and the first slice of it, is there when this returns. */
  async #draw(): Promise<void> {
    const {sheet} = this;
    const {practices = [], policy} = sheet.bundle;
    const outline = outlineOf(policy.sections, sheet);
    const links = partsOf(sheet).map((key) => sheet.link(`part:${key}`, words.parts[key]));
    for (const link of links) outline.append(h('li', {}, link));
    const count = h('span', {class: 'k'}, ' ', words.count(practices.length, 'practice'));
    const summary = h('summary', {}, sheet.heading(1, words.parts.practices), count);
    const glance = h('details', {class: 'g', part: 'glance', id: 'part:practices'}, summary);
    const body = h('div', {class: 'b', part: 'body', lang: policy.language});
    const closing = h('div', {part: 'closing'});
    this.#article.replaceChildren();
    fill(this.#article, [
      headerOf(sheet),
      this.#toolbar.element,
      h('nav', {part: 'outline', 'aria-label': words.contents}, outline),
      practices.length && glance,
      body,
      closing,
    ]);
    const annex = needsAnnex(sheet) && import('./annex/annex.js').catch(() => undefined);
    await this.#work(drawSections(policy.sections, body, sheet, this.#views.watch));
    const loaded = annex && (await annex);
    if (this.#stopped.signal.aborted) return;
    if (loaded) await this.#work(loaded.drawAnnex(sheet, {body, glance, closing}));
    else if (annex) closing.append(words.unavailable);
    this.#say();
  }

  #work(steps: Iterator<unknown>): Promise<void> {
    const sliced = inSlices(steps, this.#stopped.signal);
    this.#finish = sliced.finish;
    return sliced.done;
  }

  #narrow(): void {
    const picked = (filter: 'audience' | 'scope') => this.#toolbar.picked(filter);
    const narrow = {audience: picked('audience'), scope: picked('scope'), is: this.#is};
    this.sheet.narrowing.apply(narrow);
    const audience = narrow.audience.join(' ') || undefined;
    for (const element of this.sheet.embeds) Object.assign(element, {audience});
    this.#say();
  }

  #say(): void {
    const all = countSections(this.sheet.bundle.policy.sections);
    this.#toolbar.say(all - this.#folds.closed, all, this.sheet.narrowing.count());
  }
}
