import {fill, h} from '../shared/dom.js';
import {painted} from '../shared/painted.js';
import {Folds} from './folds.js';
import {headerOf} from './header.js';
import type {Narrowing} from './narrowing.js';
import {partsOf, type PartKey} from './parts.js';
import {countOf, drawSections, outlineOf} from './sections.js';
import type {Sheet, Steps, Update} from './sheet.js';
import {inSlices, type Slicing} from './slices.js';
import {Toolbar} from './toolbar.js';
import {watchViews} from './views.js';

/** The places of a drawing that are filled behind its text. */
export interface Places {
  readonly glance: HTMLElement;
  readonly body: HTMLElement;
  readonly closing: HTMLElement;
}

/** Draws a part. */
export type Draw = (places: Places, parts: readonly PartKey[]) => Steps;

/** A part of a drawing that is loaded behind its text. */
interface Part {
  readonly speak: (sheet: Sheet) => Promise<Draw>;
}

/** A text of more sections is long. Most policies have fewer. */
const LONG = 50;

/**
 * How long the first slice of a text may take, in milliseconds: enough for all of a text that is not long, which
 * then is there with the first frame, since one more would cost more.
 */
const FIRST = 120;

/** Of a long text, what is seen first is enough. */
const FIRST_OF_LONG = 40;

/**
 * One drawing of one policy: its text begins at once and goes on in slices. Everything that is said
 * about the text comes behind it, in parts that are loaded where there is something to say.
 */
export class Drawing {
  readonly sheet: Sheet;

  readonly #places: Places;
  readonly #parts: readonly PartKey[];
  readonly #sections: number;
  readonly #folds: Folds;
  readonly #toolbar: Toolbar;
  readonly #stopped = new AbortController();
  #view: ((section: Element) => void) | undefined;
  #finish = (): void => {};
  /** Whether all sections are to be open, where a visitor has said so. */
  #wish: boolean | undefined;
  #narrowing: Narrowing | undefined;
  #update: Update = {audience: undefined};
  #certify!: () => void;
  readonly #certified = new Promise<void>((resolve) => (this.#certify = resolve));

  /**
   * @param article - what it is drawn in
   * @param read - called when the whole text is there
   * @param done - called when all of it is there; with an error where it cannot be drawn
   */
  constructor(article: Element, sheet: Sheet, read: () => void, done: (error?: Error) => void) {
    this.sheet = sheet;
    const {policy, practices} = sheet.bundle;
    const {signal} = this.#stopped;
    const words = sheet.words.policy;
    const body = h('div', {class: 'b', part: 'body', lang: policy.language});
    const count = h('span', {class: 'k'}, ' ', words.practices(practices?.length ?? 0));
    const summary = h('summary', {}, sheet.heading(1, words.parts.practices), count);
    const glance = h('details', {class: 'g', part: 'glance', id: 'part:practices'}, summary);
    const closing = h('div', {part: 'closing'});
    this.#places = {glance, body, closing};
    this.#parts = partsOf(sheet);
    this.#sections = countOf(policy.sections);
    this.#folds = new Folds(article, signal, (opened) => {
      if (opened) this.#view?.(opened);
      this.#narrow();
    });
    const toolbar = h('div', {class: 't', part: 'toolbar'});
    this.#toolbar = new Toolbar(toolbar, sheet, (open) => {
      this.#wish = open;
      this.#finish();
      this.#folds.setAll(open);
    });
    const links = this.#parts.map((key) =>
      h('li', {}, sheet.link(`part:${key}`, words.parts[key])),
    );
    const outline = outlineOf(policy.sections, sheet, links);
    const label = `${words.contents}: ${policy.title}`;
    const nav = h('nav', {part: 'outline', 'aria-label': label}, outline);
    fill(article, [headerOf(sheet), toolbar, nav, practices?.length && glance, body, closing]);
    this.#draw(read).then(
      () => signal.aborted || done(),
      (error: Error) => signal.aborted || done(error),
    );
  }

  /** Says that all of the bundle can be shown, so that more than its text can follow. */
  certify(): void {
    this.#certify();
  }

  /** Follows what is decided, and whom the page speaks to. */
  update(update: Update): void {
    const before = this.#update.audience;
    this.#update = update;
    if (update.audience !== before) this.#narrowing?.pick('audience', update.audience);
    this.#narrow();
  }

  /** Shows a target that a filter hides, marks it, and counts its section as viewed. */
  uncover(target: Element): void {
    if (target.closest('[hidden]')) {
      this.#narrowing?.pick('audience');
      this.#narrowing?.pick('scope');
      this.#narrow();
    }
    const root = target.getRootNode() as ShadowRoot;
    root.querySelector('.here')?.classList.remove('here');
    target.classList.add('here');
    const section = target.closest('.s');
    if (section) this.#view?.(section);
  }

  /** Draws at once what is not there yet, and opens everything; `false` closes it again. */
  print(printing: boolean): void {
    if (printing) this.#finish();
    this.#folds.print(printing);
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** The first slice of the text is there when this returns. */
  async #draw(read: () => void): Promise<void> {
    const {sheet} = this;
    const {body} = this.#places;
    const {sections} = sheet.bundle.policy;
    const {signal} = this.#stopped;
    // What is made outside the document costs nothing until it is shown.
    const made = new DocumentFragment();
    const show = () => {
      body.append(made);
      if (sheet.narrowed.length) this.#narrow();
    };
    const {audiences, scopes} = sheet.bundle;
    // What does not concern a visitor is not to be seen for a moment.
    if (audiences?.length || scopes?.length) await this.#loadNarrowing();
    await this.#work(drawSections(sections, made, sheet), {
      first: this.#sections > LONG ? FIRST_OF_LONG : FIRST,
      show,
    });
    if (signal.aborted) return;
    // The buttons may be pressed before there is a section.
    if (this.#wish !== undefined) this.#folds.setAll(this.#wish);
    read();
    // The text is painted before what is said about it is even asked for.
    await painted();
    if (signal.aborted) return;
    this.#view = watchViews(body, sheet.bundle.id, signal);
    const {abouts, bundle, controls} = sheet;
    const embedded = controls && (bundle.storage?.length || bundle.choices?.length);
    const closing = this.#parts.some((key) => key !== 'practices');
    const loading = Promise.all([
      !!(abouts.length || bundle.practices?.length) && load(import('./annex/practices.js'), sheet),
      !!(closing || embedded || bundle.policy.surroundings?.length) &&
        load(import('./annex/annex.js'), sheet),
    ]);
    await this.#certified;
    const parts = await loading;
    if (sheet.evaluate) await this.#loadNarrowing();
    for (const part of parts) {
      if (signal.aborted) return;
      if (part === undefined) this.#places.closing.append(sheet.words.policy.unavailable);
      else if (part) await this.#work(part(this.#places, this.#parts));
    }
    this.#narrow();
  }

  #work(steps: Steps, slicing?: Slicing): Promise<void> {
    const sliced = inSlices(steps, this.#stopped.signal, slicing);
    this.#finish = sliced.finish;
    return sliced.done;
  }

  /** What narrows the text is loaded where there is something to narrow it to. */
  async #loadNarrowing(): Promise<void> {
    const {sheet} = this;
    this.#narrowing ??= await import('./narrowing.js').then(
      ({narrowing}) => narrowing(sheet, this.#toolbar.place, () => this.#narrow()),
      () => undefined,
    );
    this.#narrowing?.pick('audience', this.#update.audience);
  }

  #narrow(): void {
    const leftOut = this.#narrowing?.apply(this.#update.is) ?? '';
    this.#toolbar.say(this.#sections - this.#folds.closed, this.#sections, leftOut);
  }
}

/** Loads a part and its words. @returns what draws it; undefined where it cannot be loaded */
const load = (part: Promise<Part>, sheet: Sheet): Promise<Draw | undefined> =>
  part.then(({speak}) => speak(sheet)).catch(() => undefined);
