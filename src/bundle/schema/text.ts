import * as v from 'valibot';

import {Id, may, need, Ref, Url} from './field.js';

/** A run of text: plain, or one of the few marks a policy needs. Never markup. */
export type Inline =
  | string
  | {type: 'strong' | 'emphasis'; children: Inline[]}
  | {type: 'link'; url: string; title?: string | undefined; children: Inline[]}
  | {type: 'break'}
  | {type: 'inlineCode'; value: string}
  | {type: 'term'; ref: string; content: Inline[]}
  | {type: 'about'; ref: string; content: Inline[]}
  | {type: 'crossReference'; to: string; absentInSource?: boolean | undefined; content: Inline[]}
  | {type: 'sic'; source: string; display: string};

/** A block of text, after mdast; a plain string is a paragraph. One with an id is a clause. */
export type Block =
  | string
  | {
      type: 'paragraph';
      id?: string | undefined;
      audience?: string[] | undefined;
      children: Inline[];
    }
  | {
      type: 'list';
      id?: string | undefined;
      audience?: string[] | undefined;
      ordered?: boolean | undefined;
      start?: number | undefined;
      children: ListItem[];
    }
  | {type: 'table'; id?: string | undefined; audience?: string[] | undefined; children: TableRow[]}
  | {
      type: 'blockquote';
      id?: string | undefined;
      audience?: string[] | undefined;
      children: Block[];
    }
  | {
      type: 'definitionList';
      id?: string | undefined;
      audience?: string[] | undefined;
      children: DefinitionItem[];
    }
  | {type: 'code'; id?: string | undefined; audience?: string[] | undefined; value: string}
  | {type: 'thematicBreak'};

export type ListItem =
  | string
  | {type: 'listItem'; id?: string | undefined; audience?: string[] | undefined; children: Block[]};

export interface TableRow {
  type: 'tableRow';
  id?: string | undefined;
  children: (string | {type: 'tableCell'; children: Inline[]})[];
}

export interface DefinitionItem {
  id?: string | undefined;
  audience?: string[] | undefined;
  term: Inline[];
  content: Block[];
}

const inlines = v.array(v.lazy((): v.GenericSchema<Inline> => Inline));
const blocks = v.array(v.lazy((): v.GenericSchema<Block> => Block));
const is = <const T extends string>(type: T) => need(v.literal(type), 'What this is.');
const words = need(inlines, 'The words.');
const clause = {
  id: may(Id, 'Makes this block a clause that practices, choices and links can point at.'),
  audience: may(v.array(Id), 'Whom this block concerns; ids of audiences.'),
};

export const Inline: v.GenericSchema<Inline> = v.union([
  v.string(),
  v.variant('type', [
    v.strictObject({
      type: need(v.picklist(['strong', 'emphasis']), 'What this is.'),
      children: words,
    }),
    v.strictObject({
      type: is('link'),
      url: need(Url, 'Where the link leads.'),
      title: may(v.string(), 'What the link is called beyond its text.'),
      children: words,
    }),
    v.strictObject({type: is('break')}),
    v.strictObject({type: is('inlineCode'), value: need(v.string(), 'The characters.')}),
    v.strictObject({
      type: is('term'),
      ref: need(Id, 'The term of the glossary that this text uses.'),
      content: words,
    }),
    v.strictObject({
      type: is('about'),
      ref: need(Ref, 'The practice, exception, choice or other item that this text states.'),
      content: words,
    }),
    v.strictObject({
      type: is('crossReference'),
      to: need(Id, 'The section or clause that the text refers to.'),
      absentInSource: may(v.boolean(), "True where the provider's own text refers to nothing."),
      content: words,
    }),
    v.strictObject({
      type: is('sic'),
      source: need(v.string(), 'The characters as published.'),
      display: need(v.string(), 'What is shown in their place, with a note.'),
    }),
  ]),
]);

const ListItem: v.GenericSchema<ListItem> = v.union([
  v.string(),
  v.strictObject({type: is('listItem'), ...clause, children: need(blocks, 'The text.')}),
]);

const TableRow: v.GenericSchema<TableRow> = v.strictObject({
  type: is('tableRow'),
  id: clause.id,
  children: need(
    v.array(v.union([v.string(), v.strictObject({type: is('tableCell'), children: words})])),
    'The cells.',
  ),
});

const DefinitionItem: v.GenericSchema<DefinitionItem> = v.strictObject({
  ...clause,
  term: need(inlines, 'What is defined.'),
  content: need(blocks, 'What it means.'),
});

export const Block: v.GenericSchema<Block> = v.union([
  v.string(),
  v.variant('type', [
    v.strictObject({type: is('paragraph'), ...clause, children: words}),
    v.strictObject({
      type: is('list'),
      ...clause,
      ordered: may(v.boolean(), 'Whether the items are numbered.'),
      start: may(v.pipe(v.number(), v.integer()), 'The number of the first item.'),
      children: need(v.array(ListItem), 'The items.'),
    }),
    v.strictObject({
      type: is('table'),
      ...clause,
      children: need(v.array(TableRow), 'The rows; the first is the header.'),
    }),
    v.strictObject({type: is('blockquote'), ...clause, children: need(blocks, 'The text.')}),
    v.strictObject({
      type: is('definitionList'),
      ...clause,
      children: need(v.array(DefinitionItem), 'The definitions.'),
    }),
    v.strictObject({type: is('code'), ...clause, value: need(v.string(), 'The characters.')}),
    v.strictObject({type: is('thematicBreak')}),
  ]),
]);

/** Words: a plain string, or runs of text. */
export type Prose = string | Inline[];
export const Prose: v.GenericSchema<Prose> = v.union([v.string(), v.array(Inline)]);
