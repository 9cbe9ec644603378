import type {BundleIndex} from '../../bundle/bundle-index.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Inline, PolicyBundle} from '../../bundle/types.js';
import {safeUrl} from '../../bundle/safe-url.js';
import {unhidden} from '../../context/unhidden.js';
import type {PolicyWords} from '../../locales/policy.js';
import {bdi} from './bdi.js';
import {fill, h, type Child} from './dom.js';

/** What the words of a bundle are drawn with. Keep one object an element: nodes are cached by it. */
export interface ProseContext {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  readonly words: {readonly policy: PolicyWords};
  /** The address of a section, a clause or an entry such as `terms:ID`; undefined for no link. */
  hrefFor(anchor: string): string | undefined;
  /** Set where the policy itself is drawn: an id for the first place that uses it, then undefined. */
  first?(id: string): string | undefined;
  /** Set where the policy itself is drawn: collects the texts that state something, with what. */
  readonly abouts?: (readonly [text: HTMLElement, ref: string])[];
}

/**
 * @param content - runs of text as the bundle has them
 * @returns the same as nodes, links through the URL gate; never markup
 */
export function inlineNodes(content: readonly Inline[], context: ProseContext): DocumentFragment {
  return fillProse(new DocumentFragment(), content, context);
}

/** Puts words of a bundle at the end of a node. @returns the node */
export function fillProse<N extends Node & ParentNode>(
  parent: N,
  content: string | readonly Inline[],
  context: ProseContext,
): N {
  if (typeof content === 'string') return fill(parent, content);
  for (const inline of content) {
    fill(parent, typeof inline === 'string' ? inline : inlineNode(inline, context));
  }
  return parent;
}

function inlineNode(inline: Exclude<Inline, string>, context: ProseContext): Child {
  const {index} = context;
  switch (inline.type) {
    case 'strong':
      return fillProse(h('strong'), inline.children, context);
    case 'emphasis':
      return fillProse(h('em'), inline.children, context);
    case 'break':
      return h('br');
    case 'inlineCode':
      return h('code', {}, inline.value);
    case 'link':
      return linkNode(inline, context);
    case 'sic':
      return [
        inline.display,
        note(context, context.words.policy.sic, bdi(inline.source, context.bundle.policy.language)),
      ];
    case 'term': {
      const {ref, content} = inline;
      const href = index.terms.has(ref) ? context.hrefFor(`terms:${ref}`) : undefined;
      const id = context.first?.(`use:${ref}`);
      return fillProse(href ? h('a', {id, href}) : h('span', {id}), content, context);
    }
    case 'about': {
      const {ref, content} = inline;
      const text = h('span', {id: context.first?.(`about:${ref}`)});
      context.abouts?.push([text, ref]);
      return fillProse(text, content, context);
    }
    case 'crossReference': {
      const {to, absentInSource, content} = inline;
      const there = !absentInSource && (context.bundle.slice ?? index.anchors.has(to));
      const href = there ? context.hrefFor(to) : undefined;
      const text = fillProse(href ? h('a', {href}) : h('span'), content, context);
      const {absent, dangling} = context.words.policy;
      return [text, !there && note(context, absentInSource ? absent : dangling)];
    }
  }
}

/** Words of ours beside the text; the text itself stays as it is. */
function note({words: {policy}}: ProseContext, ...children: Child[]): HTMLElement {
  const said = {class: 'k', lang: policy.language, dir: policy.direction};
  return h('small', said, ' [', children, ']');
}

function linkNode(
  {url, title, children}: Extract<Inline, {type: 'link'}>,
  context: ProseContext,
): Child {
  const {baseUrl} = context.bundle.policy;
  const own = !baseUrl && url.startsWith('#') && context.index.anchors.has(url.slice(1));
  // An empty address leads nowhere.
  const href = (own ? context.hrefFor(url.slice(1)) : safeUrl(url, baseUrl)) || undefined;
  const text = plainText(children);
  const node = fillProse(h(href ? 'a' : 'span', {href, title, rel: 'noopener'}), children, context);
  if (!text.trim()) return fill(node, bdi(title ?? url));
  return fill(node, realHost(href, text));
}

/** Whatever in a text reads like a host, but not like the name before an @; bounded, to stay fast. */
const HOST = /(?:[\p{L}\d-]{1,63}[.\u3002\uff0e\uff61]){1,8}\p{L}{2,63}(?![\p{L}\d.-]{0,63}@)/gu;

/** @returns where a link leads, to be drawn after its text, where that speaks of another place */
export function realHost(href: string | undefined, text: string): Child {
  const host = href && misleading(href, text);
  return host && [' (', bdi(host), ')'];
}

/** @returns the host that a link leads to, where its text speaks of another one */
function misleading(href: string, text: string): string | undefined {
  const named = text.slice(0, 1000).match(HOST);
  if (!named) return undefined;
  try {
    const {protocol, hostname, pathname, href: whole} = new URL(href, unhidden('baseURI'));
    // An address in words says where it leads, whatever its path looks like.
    if (text.trim() === whole || text.trim() === href) return undefined;
    const real = protocol === 'mailto:' ? (pathname.split('@').pop() ?? '') : hostname;
    const bare = (host: string) =>
      host
        .toLowerCase()
        .replace(/[\u3002\uff0e\uff61]/g, '.')
        .replace(/^www\./, '');
    return named.every((host) => bare(host) === bare(real)) ? undefined : real || href;
  } catch {
    return undefined;
  }
}
