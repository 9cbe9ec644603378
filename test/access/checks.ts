import type {Engine} from './ways.js';

/**
 * What is checked once, beside the gallery. Each test takes its title from here by `checked`, and
 * docs/accessibility.md lists them; for an engine that cannot be asked, the reason stands here.
 */
export interface Check {
  readonly title: string;
  readonly engines: Readonly<Record<Engine, {by: string} | {not: string}>>;
}

const printed = {
  title: 'A printed policy holds every section and every row of every table, closed ones too',
  engines: {
    Chromium: {by: 'the words of a PDF that it prints'},
    Firefox: {by: 'the words of a PDF that it prints'},
    WebKit: {not: 'WebKitGTK’s driver neither prints nor emulates print media'},
  },
} satisfies Check;

export const CHECKS = {printed} satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

/** The title of a test, for one engine. @throws where the table says that the engine cannot be asked */
export function checked(id: CheckId, engine: Engine): string {
  const {title, engines}: Check = CHECKS[id];
  if ('not' in engines[engine]) throw new Error(`${id} is said not to be checked in ${engine}`);
  return `${engine}: ${title}`;
}
