import type {Root as HtmlRoot} from 'hast';
import {htmlTagNames} from 'html-tag-names';
import type {Nodes, Parent, Text} from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified, type Processor} from 'unified';

/** A text that was parsed, as HTML whatever it was written in. */
export interface Parsed {
  readonly tree: HtmlRoot;
  /** What stands above the text for programs, between lines of `---`. */
  readonly frontMatter?: string | undefined;
}

const KNOWN = new Set(htmlTagNames);

/** Lines of `---` where a file begins, with fields for programs between them; else they are rules. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?=[\w-]+[ \t]*:)([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Elements that would swallow what follows them, and are shown as the characters they are written in. */
const GREEDY = /^<\/?(?:iframe|noembed|noframes|plaintext|select|template|textarea|title|xmp)\b/i;

/**
 * @param text - Markdown with the extensions of GitHub
 * @returns its HTML, with raw HTML in it parsed as such
 */
export function parseMarkdown(text: string): Parsed {
  const [above = '', frontMatter] = FRONT_MATTER.exec(text) ?? [];
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(withoutIndentedCode)
    .parse(text.slice(above.length));
  keepWords(root);
  const tree = unified()
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .runSync(root, undefined);
  return {tree, frontMatter};
}

/** In a policy, space before a line is a slip or a layout, and the line may hold links. */
function withoutIndentedCode(this: Processor) {
  const data = this.data() as {micromarkExtensions?: unknown[]};
  (data.micromarkExtensions ??= []).push({disable: {null: ['codeIndented']}});
}

/** Changes whatever the way to HTML would drop or move. */
function keepWords(parent: Parent): void {
  parent.children = parent.children.flatMap((node) => replaced(node) as typeof parent.children);
  for (const node of parent.children) if ('children' in node) keepWords(node);
}

const asText = (value: string): Text => ({type: 'text', value});

function replaced(node: Nodes): Nodes[] {
  switch (node.type) {
    case 'html':
      return [isMarkup(node.value) ? node : asText(node.value)];
    case 'footnoteReference':
      return [asText(`[${node.label ?? node.identifier}]`)];
    case 'footnoteDefinition': {
      // Stays where it stands instead of going to the end.
      const mark = asText(`[${node.label ?? node.identifier}] `);
      const [first, ...rest] = node.children;
      if (first?.type === 'paragraph') first.children.unshift(mark);
      return first?.type === 'paragraph'
        ? [first, ...rest]
        : [{type: 'paragraph', children: [mark]}, ...node.children];
    }
    case 'table': {
      // Cells beyond the header would be left out.
      const width = Math.max(...node.children.map((row) => row.children.length));
      const align = node.align ?? [];
      node.align = Array.from({length: width}, (_, at) => align[at] ?? null);
      return [node];
    }
    default:
      return [node];
  }
}

/** @returns whether it is HTML that a browser would take, and take no more of than it ends itself */
function isMarkup(html: string): boolean {
  if (html.startsWith('<!--')) return html.includes('-->');
  if (/^<[!?]/.test(html)) return true;
  if (GREEDY.test(html)) return false;
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
  if (name === 'script' || name === 'style') return new RegExp(`</${name}\\s*>`, 'i').test(html);
  return KNOWN.has(name);
}
