import {htmlTagNames} from 'html-tag-names';
import type {Block, Inline, ListItem, PolicyBundle, Section} from '../../src/bundle/types.js';

/** Elements that stand within a word, so that their tags are no space. */
const WITHIN =
  /<\/?(?:a|abbr|b|bdi|big|code|del|em|font|i|ins|kbd|mark|nobr|s|small|span|strong|sub|sup|tt|u|wbr)\b[^<>]*>/gi;

/** Tags that HTML knows; `<here>` is a word. */
const TAG = new RegExp(`</?(?:${htmlTagNames.join('|')})(?:\\s[^<>]*)?/?>|<![a-z][^<>]*>`, 'gi');

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/**
 * Letters and digits in their order, and a space where anything white stands between two of them:
 * equal for two texts that have the same words.
 */
export const words = (text: string) =>
  text
    .replaceAll('|', ' ')
    .replace(/[^\p{L}\p{N}]+/gu, (gap) => (/\s/.test(gap) ? ' ' : ''))
    .trim();

function withoutTags(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(script|style|head)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<img\b[^<>]*?\balt="([^"]*)"[^<>]*>/gi, '$1')
    .replace(WITHIN, '')
    .replace(TAG, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
      return ENTITIES[name as string] ?? all;
    });
}

/**
 * The words that a reader of a source sees. Written without any parser, so that it can be held against
 * one: takes off what is syntax and leaves all else.
 */
export function sourceWords(text: string, end: string): string {
  if (end === '.txt') return words(text);
  if (end === '.html') return words(withoutTags(text));
  const markdown = text
    .replace(/^--- *\n[^]*?\n--- *\n/, '')
    .replace(/^[ \t]{0,3}\[[^\]^]+\]:\s*\S+.*$/gm, '')
    // Autolinks are their own words; destinations are none, and the title of a link without words is.
    .replace(/<((?:https?:|mailto:)[^\s<>]*|[\w.+-]+@[\w.-]+)>/g, '$1')
    .replace(/\[\]\((?!#)[^()\s]*\s+"([^"]*)"\)/g, ' $1 ')
    .replace(/\[\]\([^()\s]*\)/g, '')
    .replace(/\]\(\s*<?(?:[^()\s<>]|\([^()\s]*\))*>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, ']')
    .replace(/\]\[[^\]]*\]/g, ']')
    .replace(/^(#{1,6} .*?)\{:?\s*#[\w.-]+\s*\}\s*$/gm, '$1')
    .replace(/^(```+|~~~+)[^\n]*$/gm, '$1');
  return words(withoutTags(markdown));
}

const inline = (part: Inline): string => {
  if (typeof part === 'string') return part;
  switch (part.type) {
    case 'break':
      return '\n';
    case 'inlineCode':
      return part.value;
    case 'sic':
      return part.source;
    case 'strong':
    case 'emphasis':
    case 'link':
      return part.children.map(inline).join('');
    default:
      return part.content.map(inline).join('');
  }
};

/** @param numbered - write the numbers of ordered lists, which a browser draws and no text node has */
function block(part: Block | ListItem, numbered: boolean): string {
  if (typeof part === 'string') return part;
  const all = (parts: readonly (Block | ListItem)[]) =>
    parts.map((each) => block(each, numbered)).join('\n');
  switch (part.type) {
    case 'paragraph':
      return part.children.map(inline).join('');
    case 'list':
      return part.children
        .map((item, at) => {
          const number = numbered && part.ordered ? `${(part.start ?? 1) + at}. ` : '';
          return number + block(item, numbered);
        })
        .join('\n');
    case 'listItem':
    case 'blockquote':
      return all(part.children);
    case 'table':
      return part.children
        .map(({children}) =>
          children
            .map((cell) => (typeof cell === 'string' ? cell : cell.children.map(inline).join('')))
            .join('\t'),
        )
        .join('\n');
    case 'definitionList':
      return part.children
        .map(({term, content}) => `${term.map(inline).join('')}\n${all(content)}`)
        .join('\n');
    case 'code':
      return part.value;
    case 'thematicBreak':
      return '';
  }
}

/** @returns the words of a bundle's text in reading order, without the headings of some sections */
export function bundleWords(
  {policy}: PolicyBundle,
  {without = [], numbered = true}: {without?: readonly string[]; numbered?: boolean} = {},
): string {
  const section = ({id, heading, content = [], sections = []}: Section): string =>
    [
      without.includes(id) ? '' : heading.map(inline).join(''),
      ...content.map((each) => block(each, numbered)),
      ...sections.map(section),
    ].join('\n');
  return words(policy.sections.map(section).join('\n'));
}

/** Where two texts part, with what stands around it. */
export function parting(a: string, b: string) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `expected …${around(a)}…\ngot …${around(b)}…`;
}
