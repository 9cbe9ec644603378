import {html, nothing, type TemplateResult} from 'lit';

import type {Inline, Prose} from '../../bundle/types.js';
import {h} from './dom.js';
import {fillProse, type ProseContext} from './prose.js';

const drawn = new WeakMap<ProseContext, WeakMap<readonly Inline[], Node>>();

/**
 * Words of a bundle among words of ours, with the language that they are in.
 *
 * For Lit templates: the same object gives the same node again, so that drawing anew keeps the focus.
 * A text that stands in two places of one element needs a context for each.
 */
export function prose(
  text: Prose | undefined,
  context: ProseContext,
): TemplateResult | Node | typeof nothing {
  if (!text) return nothing;
  const {language} = context.bundle.policy;
  if (typeof text === 'string') return html`<bdi lang=${language}>${text}</bdi>`;
  let nodes = drawn.get(context);
  if (!nodes) drawn.set(context, (nodes = new WeakMap()));
  let node = nodes.get(text);
  if (!node) nodes.set(text, (node = fillProse(h('bdi', {lang: language}), text, context)));
  return node;
}
