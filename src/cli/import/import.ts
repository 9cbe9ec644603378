import {Unusable} from '../command.js';
import {asId} from '../check/suggest.js';
import {frontMatterOf} from './front-matter.js';
import {piecesOf} from './blocks.js';
import {fit} from './fit.js';
import {readHeadings} from './headings.js';
import {parseHtml, type Page} from './html.js';
import {parseMarkdown} from './markdown.js';
import {outlineOf} from './outline.js';
import {parsePlain} from './plain.js';
import {Reading} from './reading.js';
import {statedIn} from './stated.js';
import {titleOf} from './title.js';
import {readNow} from '../../bundle/read-now.js';
import {check} from '../../bundle/check.js';
import type {PolicyBundle} from '../../bundle/types.js';

export type Format = 'markdown' | 'html' | 'text';

/** What the author says about a text beside it. */
export interface About {
  /** Its name, for an id and a title where nothing else gives one. */
  readonly name: string;
  readonly format: Format;
  readonly id?: string | undefined;
  readonly provider?: string | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** Where the text is published. */
  readonly url?: string | undefined;
}

/** A bundle made of a text. */
export interface Imported {
  readonly bundle: PolicyBundle;
  /** What the author should know or do. */
  readonly notes: readonly string[];
  /** Ids of sections whose heading the source does not have. */
  readonly added: readonly string[];
  /** Whether the title was taken out of the text. */
  readonly titleTaken: boolean;
}

/** "Introduction", for what stands before the first heading. */
const INTRODUCTION: Readonly<Record<string, string>> = {
  en: 'Introduction',
  de: 'Einleitung',
  fr: 'Introduction',
  es: 'Introducción',
  it: 'Introduzione',
  nl: 'Inleiding',
  pt: 'Introdução',
  pl: 'Wprowadzenie',
  cs: 'Úvod',
  ja: 'はじめに',
};

const PARSERS: Readonly<Record<Format, (text: string) => Page>> = {
  markdown: parseMarkdown,
  html: parseHtml,
  text: parsePlain,
};

/**
 * Makes a bundle of a policy that is written as a document: its sections, their text and ids, the title,
 * the dates and the version. Every word of it is kept, in its order. What is done with data, and what
 * can be chosen, is left to the author.
 *
 * @throws {Unusable} where there is nothing to import, or it is beyond what a bundle may be
 */
export function importText(text: string, about: About): Imported {
  if (!text.trim()) throw new Unusable(`${about.name} is empty.`);
  const {page, reading, read} = parse(text, about);
  const front = frontMatterOf(page.frontMatter, reading);
  const language = about.language ?? front.language ?? page.language ?? 'und';
  if (!read.length) throw new Unusable(`${about.name} has no words that could be imported.`);
  const titled = titleOf(read, about.title ?? front.title);
  const introduction = INTRODUCTION[language.split('-')[0]!.toLowerCase()] ?? INTRODUCTION.en!;
  const {sections, added} = outlineOf(titled.pieces, introduction, titled.title, reading);
  if (fit(sections)) reading.note('what was nested too deeply was moved up; its words are kept');
  const id = about.id ?? (asId(about.provider ?? about.name, true) || 'policy');
  const bundle: PolicyBundle = {
    $schema: './node_modules/forthright/schema/policy-bundle.json',
    format: 1,
    id,
    provider: {name: about.provider ?? id},
    policy: {
      title: titled.title ?? page.title ?? about.name,
      language,
      ...statedIn(read, language),
      ...front.stated,
      ...(about.url && {sourceUrl: about.url, baseUrl: about.url}),
      sections,
    },
  };
  verify(bundle, about.name);
  tell(reading, about, bundle, added);
  return {bundle, notes: reading.notes, added, titleTaken: titled.taken};
}

function parse(text: string, {name, format}: About) {
  try {
    const page = PARSERS[format](text);
    const reading = new Reading(page.tree);
    return {page, reading, read: readHeadings(piecesOf(page.tree.children, reading), reading)};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unusable(`${name} is nested too deeply to be read; is it a policy?`);
  }
}

/** What is made here is a bundle, whatever it was made of. */
function verify(bundle: PolicyBundle, name: string) {
  if (readNow(bundle)) return;
  const errors = check(bundle).problems.filter(({severity}) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const where = first.path ? ` (${first.path})` : '';
  throw new Unusable(`${name} cannot become a bundle: ${first.problem}${where}.`);
}

function tell(
  reading: Reading,
  about: About,
  {policy, provider}: PolicyBundle,
  added: readonly string[],
) {
  if (added.length) {
    const [section] = policy.sections;
    const heading = JSON.stringify(section?.heading[0]);
    reading.note(`what stands before the first heading was put under ${heading}, which was added`);
  }
  if (policy.sections.length === 1 && !policy.sections[0]!.sections) {
    reading.note('no heading was found; mark headings in the source, or split the section by hand');
  }
  if (policy.language === 'und') {
    reading.note('the language is not known: write policy.language, or give --language');
  }
  if (about.provider === undefined) {
    reading.note(`provider.name is "${provider.name}": write your name, or give --provider`);
  }
  for (const field of ['revisedOn', 'effectiveFrom', 'effectiveUntil'] as const) {
    const date = policy[field];
    if (date === undefined || typeof date === 'string') continue;
    const precision = date.precision === 'ambiguous' ? ', which can be read twice: check it' : '';
    reading.note(`policy.${field} was read from "${date.words ?? date.on}"${precision}`);
  }
}
