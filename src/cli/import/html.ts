import type {Element, Root} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {Parsed} from './markdown.js';

/** What an HTML page says of itself outside its text. */
export interface Page extends Parsed {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
}

const find = (node: Root | Element, name: string): Element | undefined => {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === name) return child;
    const below = find(child, name);
    if (below) return below;
  }
  return undefined;
};

/** @param text - a page, or a part of one */
export function parseHtml(text: string): Page {
  const root = unified().use(rehypeParse).parse(text);
  const [html, title] = [find(root, 'html'), find(root, 'title')];
  const [words] = title?.children ?? [];
  const {lang} = html?.properties ?? {};
  return {
    tree: {type: 'root', children: find(root, 'body')?.children ?? []},
    title: words?.type === 'text' ? words.value.replace(/\s+/g, ' ').trim() : undefined,
    language: typeof lang === 'string' ? lang : undefined,
  };
}
