import {evaluate} from '../../bundle/conditions.js';
import type {Condition} from '../../bundle/types.js';

/** What is shown of a policy: for whom, about what, and by what this visitor has decided. */
export interface Narrow {
  /** Ids of audiences; none for all. */
  readonly audience: readonly string[];
  /** Ids of scopes; none for all. */
  readonly scope: readonly string[];
  /** Whether a choice is granted, denied, or set to that option; unset while that is not known. */
  readonly is?: ((choice: string, value: string) => boolean) | undefined;
}

/** What decides whether something is shown. */
export interface Narrowed {
  readonly audience?: readonly string[] | undefined;
  readonly scope?: readonly string[] | undefined;
  readonly when?: Condition | undefined;
}

/** Text of the policy; a part around it; shown only where the condition does not fail, or does. */
type Rule = 'text' | 'part' | 'holds' | 'fails';

interface Entry {
  readonly element: HTMLElement;
  readonly item: Narrowed;
  readonly rule: Rule;
}

const misses = (of: readonly string[] | undefined, wanted: readonly string[]) =>
  !!of?.length && wanted.length > 0 && !of.some((id) => wanted.includes(id));

const leavesOut = (narrow: Narrow, {audience, scope}: Narrowed) =>
  misses(audience, narrow.audience) || misses(scope, narrow.scope);

/** Hides what does not concern a visitor and shows it again. Nothing leaves the document. */
export class Narrowing {
  readonly #entries: Entry[] = [];
  #narrow: Narrow = {audience: [], scope: []};

  /** Lets an element be hidden whenever `item` is left out. @returns the element */
  add<E extends HTMLElement>(element: E, item: Narrowed, rule: Rule = 'part'): E {
    if (item.audience?.length || item.scope?.length || item.when) {
      const entry = {element, item, rule};
      this.#entries.push(entry);
      this.#show(entry);
    }
    return element;
  }

  /** Narrows to this from now on, also what is added later. */
  apply(narrow: Narrow): void {
    this.#narrow = narrow;
    for (const entry of this.#entries) this.#show(entry);
  }

  /** @returns how many sections, and how many other parts of the text, are left out */
  count(): readonly [sections: number, others: number] {
    const out = this.#entries.filter(
      ({item, rule}) => rule === 'text' && leavesOut(this.#narrow, item),
    );
    const sections = out.filter(({element}) => element.localName === 'section').length;
    return [sections, out.length - sections];
  }

  #show({element, item, rule}: Entry): void {
    const {is} = this.#narrow;
    const fails = !!is && evaluate(item.when, is) === false;
    element.hidden =
      leavesOut(this.#narrow, item) || (rule === 'fails' ? !fails : rule === 'holds' && fails);
  }
}
