import type {Reading} from '../../bundle/read.js';
import type {Act} from '../../consent/act.js';
import {covered} from '../../consent/covers.js';
import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import {startingWishes} from '../../consent/wishes.js';
import type {PreferencesWords} from '../../locales/preferences.js';
import {bdi} from '../shared/bdi.js';
import {type Child, fill, h} from '../shared/dom.js';
import {painted} from '../shared/painted.js';
import {groupNode, groupsOf} from './groups.js';
import {Switches} from './switches.js';
import type {Tell} from './tell.js';

/** Recipients from which on a search is worth its place. */
const MANY = 20;

/** Gives an answer to the store. */
type Answer = (act: Act) => {readonly persisted: boolean};

/** What the second layer is drawn with. */
export interface LayerContext {
  readonly store: ConsentStore;
  readonly words: PreferencesWords;
  readonly tell: Tell;
  /** The address of a clause, where there is a page that shows it. */
  readonly hrefFor: (anchor: string) => string | undefined;
  /** Told what part of it could not be loaded. */
  readonly failed: (error: unknown) => void;
  /** Called when an answer is pressed, with the words on its button. */
  readonly pressed: (label: string, event: Event, answer: Answer) => void;
}

/**
 * Draws the second layer: each choice with its switch, what is required, and the buttons that answer.
 *
 * @param frame - what it is drawn in
 * @param said - where it is said what came of an answer
 * @param close - the last button, where it can be closed
 * @returns the draft that its switches are
 */
export function fillLayer(
  frame: HTMLElement,
  said: Child[],
  close: Child,
  context: LayerContext,
): Switches {
  const {store, words, hrefFor, tell, failed} = context;
  const {audience, reading} = store;
  const {bundle, index} = reading;
  const start = () => startingWishes(reading, store.decisions, audience);
  const switches = new Switches(words, start);
  const groups = groupsOf(reading, covered(reading, audience));
  const own = {
    ...{index, tell, words, hrefFor, failed},
    switchFor: (key: string, label: Node) => switches.make(key, label),
  };
  const isObjected = ({choice}: (typeof groups)[number]) => isHeard(choice) && store.world.gpc();
  const nodes = groups.map((group) =>
    groupNode(group, isObjected(group) && h('p', {part: 'hint'}, words.heard), own),
  );
  const all = new Set(groups.flatMap(({recipients}) => recipients));
  const search = all.size > MANY && h('div', {class: 'search'});
  if (search)
    painted()
      .then(() => import('./search.js'))
      .then(({fillSearch}) => fillSearch(search, groups, nodes, own), failed);
  const button = (label: string, answer: Answer) => {
    const made = h('button', {type: 'button', part: 'button'}, label);
    made.addEventListener('click', (event) => context.pressed(label, event, answer));
    return made;
  };
  const save = (act: Act) => {
    const wishes = switches.wishes();
    const isInformed = groups.some(
      (group) => isObjected(group) && wishes[group.choice.id] === 'granted',
    );
    return store.save(wishes, {...act, informed: isInformed || undefined});
  };
  const {accept = words.accept, reject = words.reject} = bundle.notice ?? {};
  const controls = h(
    'div',
    {part: 'controls'},
    button(reject, (act) => store.rejectAll(act)),
    button(accept, (act) => store.acceptAll(act)),
    button(words.save, save),
  );
  fill(frame, [
    h('h2', {part: 'title', id: 'title'}, words.title),
    h('p', {}, groups.length ? words.intro : words.none),
    search,
    nodes,
    requiredNode(reading, context),
    said,
    groups.length > 0 && controls,
    close,
  ]);
  return switches;
}

/** What cannot be refused, and why. */
function requiredNode({bundle}: Reading, {tell, words}: LayerContext): HTMLElement | undefined {
  const purposes = (bundle.purposes ?? []).filter(({required}) => required);
  // Of a choice whose purposes are all said to be needed nothing more has to be said.
  const choices = (bundle.choices ?? []).filter(
    ({required, purposes: of = []}) =>
      required && !(of.length && of.every((id) => purposes.some((each) => each.id === id))),
  );
  const items = [
    ...purposes.map(({name, required}) => [name, required!] as const),
    ...choices.map(({label, required}) => [label, required!] as const),
  ].map(([name, {because}]) => h('li', {}, bdi(name), tell(h('p'), because)));
  return items.length
    ? h('section', {part: 'required'}, h('h3', {}, words.required), h('ul', {}, items))
    : undefined;
}
