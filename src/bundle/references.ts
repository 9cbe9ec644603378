import type {BundleIndex} from './bundle-index.js';
import {pathOf, type Problem} from './problem.js';
import type {PolicyBundle} from './types.js';

type Node = Readonly<Record<string, unknown>>;

/**
 * Fields that hold ids of a list that is called otherwise; `lookup` is anything that has an id. Any
 * other field that is called like a list of the bundle, and holds strings, holds ids of that list.
 */
const LISTS: Readonly<Record<string, string>> = {
  at: 'anchors',
  to: 'anchors',
  audience: 'audiences',
  scope: 'scopes',
  data: 'dataCategories',
  recipient: 'recipients',
  choice: 'choices',
  allows: 'practices',
  bounds: 'practices',
  law: 'laws',
  ref: 'lookup',
  of: 'lookup',
  with: 'lookup',
  deletes: 'lookup',
};

/**
 * @returns a warning for each id that is used twice among its like, and for each reference that leads
 * nowhere, with its path. What the provider's own text refers to in vain (`absentInSource`) is none.
 */
export function brokenReferences(bundle: PolicyBundle, index: BundleIndex): readonly Problem[] {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];

  const warn = (expected: string, got: string) =>
    problems.push({
      problem: `expected ${expected}, got ${JSON.stringify(got)}`,
      path: pathOf(path),
      severity: 'warning',
    });
  const refer = (id: string, list: string) => {
    const known = (index as unknown as Record<string, unknown>)[list];
    if (list === 'lookup' ? !index.lookup(id) : known instanceof Map && !known.has(id)) {
      warn(list === 'lookup' ? 'an id' : `one of the ${list}`, id);
    }
  };

  const visitText = (text: string, key: string, {type, choice, absentInSource}: Node) => {
    if (/^(when|while|all|any|not)$/.test(key)) {
      if (text.startsWith('choice:')) refer(text.slice(7), 'choices');
    } else if (key === 'is') {
      const options = index.choices.get(String(choice))?.options ?? [];
      if (choice && !/^(granted|denied)$/.test(text) && !options.some(({id}) => id === text)) {
        warn('"granted", "denied" or an option of the choice', text);
      }
    } else if (key === 'ref' || key === 'to') {
      // A law's `ref` and a transfer's `to` are words; those of text have a type.
      if (type && !absentInSource) refer(text, type === 'term' ? 'terms' : LISTS[key]!);
    } else refer(text, LISTS[key] ?? key);
  };

  /** @param key - the field that holds the value, or the list that the value is in */
  const visit = (value: unknown, key: string, node: Node) => {
    if (typeof value === 'string') visitText(value, key, node);
    if (typeof value !== 'object' || !value) return;
    const list = Array.isArray(value);
    const seen = new Set<string>();
    for (const [name, part] of Object.entries(value as Node)) {
      path.push(list ? Number(name) : name);
      if (key === 'models') refer(name, 'choices');
      else visit(part, list ? key : name, list ? node : (value as Node));
      const {id} = (part ?? {}) as {id?: string};
      if (list && id !== undefined) {
        // Ids of sections and clauses are unique over the whole text, others within their list.
        const anchor = path[0] === 'policy' && index.anchors.get(id);
        if (anchor ? (anchor.clause ?? anchor.section) !== part : seen.has(id)) {
          path.push('id');
          warn('an id of its own', id);
          path.pop();
        }
        seen.add(id);
      }
      path.pop();
    }
  };

  visit(bundle, '', {});
  return problems;
}
