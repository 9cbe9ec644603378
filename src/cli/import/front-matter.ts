import {parse as parseYaml} from 'yaml';
import type {DateSaid} from '../../bundle/types.js';
import {dateIn} from './date-words.js';
import type {Reading} from './reading.js';

/** What the lines above a text say of it. */
export interface Front {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly stated: {version?: string; revisedOn?: DateSaid; effectiveFrom?: DateSaid};
}

const DATES: Readonly<Record<string, 'revisedOn' | 'effectiveFrom'>> = {
  date: 'revisedOn',
  updated: 'revisedOn',
  lastUpdated: 'revisedOn',
  last_updated: 'revisedOn',
  lastmod: 'revisedOn',
  effective: 'effectiveFrom',
  effectiveDate: 'effectiveFrom',
  effective_date: 'effectiveFrom',
};

/** @param source - YAML, without the lines of `---` around it */
export function frontMatterOf(source: string | undefined, reading: Reading): Front {
  if (source === undefined) return {stated: {}};
  let fields: Record<string, unknown> = {};
  try {
    const parsed: unknown = parseYaml(source, {schema: 'failsafe'});
    if (typeof parsed === 'object' && parsed !== null) fields = parsed as typeof fields;
  } catch {
    reading.note('the lines above the text, between ---, could not be read and were left out');
  }
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const stated: Front['stated'] = {};
  const used = new Set(['title', 'language', 'lang', 'locale', 'version']);
  for (const [name, field] of Object.entries(DATES)) {
    const date = dateIn(text(name) ?? '', 'en');
    if (!date) continue;
    stated[field] ??= date;
    used.add(name);
  }
  const version = text('version');
  if (version !== undefined) stated.version = version;
  const left = Object.keys(fields).filter((name) => !used.has(name));
  if (left.length) reading.note(`left out of the lines above the text: ${left.join(', ')}`);
  const language = text('language') ?? text('lang') ?? text('locale');
  return {title: text('title'), language: language?.replaceAll('_', '-'), stated};
}
