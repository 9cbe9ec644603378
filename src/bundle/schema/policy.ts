import * as v from 'valibot';

import {Duration, Id, Ids, IsoDate, Language, may, need, Stated, Url} from './field.js';
import {Block, Inline, Prose} from './text.js';

/** A day, or what a policy says of one when it says less, or says it ambiguously. */
export const DateSaid = v.union([
  IsoDate,
  v.strictObject({
    on: need(IsoDate, 'The day; for a month or a year its first day.'),
    precision: may(v.picklist(['day', 'month', 'year', 'ambiguous']), 'How exactly it is known.'),
    words: may(v.string(), 'The date as the policy writes it.'),
    stated: may(Stated, 'Whether the policy states it.'),
  }),
]);
export type DateSaid = v.InferOutput<typeof DateSaid>;

/** Practice categories of the OPP-115 annotation scheme, and the sections that law asks for. */
export const SectionKind = v.picklist([
  'first-party',
  'third-party',
  'choice',
  'access',
  'retention',
  'security',
  'change',
  'do-not-track',
  'special-audiences',
  'other',
  'controller',
  'legal-bases',
  'transfers',
  'cookies',
  'california',
  'hipaa-npp',
  'children',
]);

export interface Section {
  id: string;
  heading: Inline[];
  kind?: v.InferOutput<typeof SectionKind> | undefined;
  number?: string | undefined;
  audience?: string[] | undefined;
  scope?: string[] | undefined;
  summary?: Prose | undefined;
  content?: Block[] | undefined;
  sections?: Section[] | undefined;
}

export const Section: v.GenericSchema<Section> = v.strictObject({
  id: need(Id, 'Constant over versions; the address of the section.'),
  heading: need(v.array(Inline), 'The heading as read.'),
  kind: may(SectionKind, 'What the section is about, in terms of OPP-115.'),
  number: may(v.string(), 'The number as printed, such as 4.2.'),
  audience: may(Ids, 'Whom the section concerns; ids of audiences.'),
  scope: may(Ids, 'What the section covers; ids of scopes.'),
  summary: may(Prose, 'The section in a sentence or two.'),
  content: may(v.array(Block), 'The text.'),
  sections: may(
    v.array(v.lazy((): v.GenericSchema<Section> => Section)),
    'Sections below this one.',
  ),
});

/** What a provider promises to do when the policy changes. */
export const ChangeNotice = v.strictObject({
  at: may(Id, 'The section or clause that says so.'),
  channels: may(
    v.array(
      v.strictObject({
        by: need(v.picklist(['inPlace', 'news', 'email', 'banner']), 'How it is announced.'),
        audience: may(Ids, 'To whom.'),
        url: may(Url, 'Where.'),
      }),
    ),
    'Where changes are announced.',
  ),
  advance: may(Duration, 'How long before they take effect.'),
  visitorShould: may(v.picklist(['review']), 'What the visitor is asked to do.'),
});

const Surroundings = v.strictObject({
  kind: need(
    v.picklist(['breadcrumb', 'seal', 'testimonial', 'navigation', 'footer']),
    'What it was on the page.',
  ),
  content: need(v.array(Block), 'What it said.'),
});

const Change = v.strictObject({
  version: need(v.string(), 'The version that brought the change.'),
  materiality: need(
    v.picklist(['editorial', 'notice', 'reconsent']),
    'Whether visitors are told, asked again, or neither.',
  ),
  at: may(Ids, 'The sections and clauses that changed.'),
  says: may(Prose, 'The change in words.'),
});

export const Policy = v.strictObject({
  title: need(v.string(), 'The title of the policy.'),
  pageTitle: may(v.string(), 'The title of the page that carried it, where it differs.'),
  language: need(Language, 'The language of the text (BCP 47).'),
  kind: may(v.picklist(['privacy', 'cookies', 'terms', 'mixed']), 'What the document is.'),
  version: may(v.string(), 'The version label exactly as printed.'),
  revisedOn: may(DateSaid, 'When it was last revised.'),
  effectiveFrom: may(DateSaid, 'Since when it applies.'),
  effectiveUntil: may(DateSaid, 'Until when it applied.'),
  archivedOn: may(DateSaid, 'When the copy was taken; says nothing about the date of the policy.'),
  sourceUrl: may(Url, 'Where the text was taken from.'),
  baseUrl: may(Url, 'What relative links of the text are relative to.'),
  provenance: may(Prose, 'How this text came about, and what to check it against.'),
  sections: need(v.array(Section), 'The text.'),
  changes: may(v.array(Change), 'What versions changed.'),
  changeNotice: may(ChangeNotice, 'What is promised about changes.'),
  surroundings: may(
    v.array(Surroundings),
    'What stood around the policy: carried, and hidden unless asked for.',
  ),
});
export type Policy = v.InferOutput<typeof Policy>;
export type ChangeNotice = v.InferOutput<typeof ChangeNotice>;
