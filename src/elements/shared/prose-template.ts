import {nothing} from 'lit';

import type {Inline, Prose} from '../../bundle/types.js';
import {h} from './dom.js';
import {fillProse, type ProseContext} from './prose.js';

const drawn = new WeakMap<ProseContext, WeakMap<readonly Inline[], Node>>();

/**
 * For Lit templates: the same object gives the same node again, so that drawing anew keeps the focus.
 * A text that stands in two places of one element needs a context for each.
 */
export function prose(
  text: Prose | undefined,
  context: ProseContext,
): string | Node | typeof nothing {
  if (text === undefined || typeof text === 'string') return text || nothing;
  let nodes = drawn.get(context);
  if (!nodes) drawn.set(context, (nodes = new WeakMap()));
  let node = nodes.get(text);
  if (!node) nodes.set(text, (node = fillProse(h('bdi'), text, context)));
  return node;
}
