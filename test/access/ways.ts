/** The engines, and the ways of reading a page that each state of each element is checked in. */
export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Engine = (typeof ENGINES)[number];

/** What a visitor has set in the browser or the system. */
export interface Wish {
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  readonly print?: boolean;
  /** Whether a screen reader runs: Chromium builds no whole accessibility tree for anybody else. */
  readonly screenReader?: boolean;
}

export interface Way {
  readonly id: string;
  /** As a column of the table. */
  readonly title: string;
  readonly wish: Wish;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen that one of the page takes. */
  readonly scale?: number;
  readonly rtl?: boolean;
  /** How each engine is brought to it; for one that cannot be, the reason. */
  readonly engines: Readonly<Record<Engine, {by: string} | {not: string}>>;
}

const wide = {width: 1280, height: 800};
const asIs = {by: 'the engine as it is'};
const size = {by: 'a window of that size'};

/** The ways, in the order in which they are shown. */
export const WAYS: readonly Way[] = [
  {
    id: 'light',
    title: 'Light',
    wish: {},
    ...wide,
    engines: {Chromium: {by: 'emulation'}, Firefox: asIs, WebKit: asIs},
  },
  {
    id: 'dark',
    title: 'Dark',
    wish: {dark: true},
    ...wide,
    engines: {
      Chromium: {by: 'emulation'},
      Firefox: {by: 'a profile that prefers dark'},
      WebKit: {by: 'a dark desktop theme'},
    },
  },
  {
    id: 'forced-colors',
    title: 'Forced colours',
    wish: {forcedColors: true},
    ...wide,
    engines: {
      Chromium: {by: 'emulation'},
      Firefox: {by: 'a profile that replaces the colours of pages'},
      WebKit: {not: 'WebKitGTK has no forced colours: the media query never matches'},
    },
  },
  {
    id: 'reduced-motion',
    title: 'Reduced motion',
    wish: {reducedMotion: true},
    ...wide,
    engines: {
      Chromium: {by: 'emulation'},
      Firefox: {by: 'a profile that reduces motion'},
      WebKit: {by: 'a desktop without animations'},
    },
  },
  {
    id: 'print',
    title: 'Print',
    wish: {print: true},
    width: 794,
    height: 1123,
    engines: {
      Chromium: {by: 'emulation'},
      Firefox: {
        not: 'WebDriver BiDi emulates no print media; what Firefox prints is held against the text instead',
      },
      WebKit: {not: 'WebKitGTK’s driver neither prints nor emulates print media'},
    },
  },
  {
    id: '320',
    title: '320 px wide',
    wish: {},
    width: 320,
    height: 640,
    engines: {Chromium: size, Firefox: size, WebKit: size},
  },
  {
    id: '400-percent',
    title: '400 % zoom',
    wish: {},
    width: 320,
    height: 256,
    scale: 4,
    engines: {
      Chromium: {by: '320 × 256 px at four pixels of the screen each'},
      Firefox: {by: '320 × 256 px at four pixels of the screen each'},
      WebKit: {by: '320 × 256 px, which is what a page sees at 400 % of 1280 × 1024'},
    },
  },
  {
    id: 'rtl',
    title: 'Right to left',
    wish: {},
    ...wide,
    rtl: true,
    engines: {Chromium: {by: '`dir`'}, Firefox: {by: '`dir`'}, WebKit: {by: '`dir`'}},
  },
];

/** The ways that an engine can show, in their order. */
export const waysOf = (engine: Engine): Way[] =>
  WAYS.filter(({engines}) => 'by' in engines[engine]);

/** Ways that not every check is made in. */
export const CHECKED_IN = {
  /** Where there is other markup, or other parts of it are shown; elsewhere axe is asked of looks alone. */
  markup: new Set(['light', 'print', '320', 'rtl']),
  /** The checker of IBM looks at markup, and takes its time. */
  equalAccess: new Set(['light', 'rtl']),
  /** Where the mark of the focus could get lost. */
  focus: new Set(['light', 'dark', 'forced-colors']),
};

/** Ways that say most of an engine: one browser as it is, and one that is dark. */
export const FEW = new Set(['light', 'dark', '320', 'rtl']);
