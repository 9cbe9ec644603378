import {safeUrl} from '../../bundle/safe-url.js';
import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import {aboutOf} from '../../gate/about.js';
import {choicesOf, misfit, openingAct} from '../../gate/keys.js';
import type {Asked} from '../../gate/release.js';
import type {GateWords} from '../../locales/gate.js';
import {formatList} from '../../locales/format.js';
import {type Child, h} from '../shared/dom.js';

/** What is told of what waits. */
export interface FactsContext {
  readonly asked: Asked;
  readonly store: ConsentStore;
  readonly words: GateWords;
  readonly hrefFor: (anchor: string) => string | undefined;
}

/** Who would load and what for: facts of the bundle, each with its way to more. */
export function factNodes({asked, store, words, hrefFor}: FactsContext): Child[] {
  const {reading} = store;
  if (misfit(asked, reading)) return [h('p', {}, words.unknown)];
  const {recipients, purposes} = aboutOf(asked, reading);
  const who = recipients.map(({name}) => name);
  const what = purposes.map(({name}) => name);
  const links = recipients.flatMap(({name, privacyUrl}) => {
    const href = privacyUrl && safeUrl(privacyUrl);
    return href ? [h('a', {href, rel: 'noopener', part: 'policy'}, words.policy(name))] : [];
  });
  const clauses = [...new Set(choicesOf(asked, reading).flatMap(({at}) => at ?? []))].flatMap(
    (at) => {
      const href = hrefFor(at);
      return href ? [h('a', {href, part: 'clause'}, words.clause)] : [];
    },
  );
  const more = [...links, ...clauses];
  return [
    who.length > 0 && h('p', {}, words.who(formatList(who, words.locale))),
    what.length > 0 && h('p', {}, words.purposes(formatList(what, words.locale))),
    objected(asked, store).length > 0 && h('p', {part: 'hint'}, words.heard),
    more.length > 0 && h('ul', {}, ...more.map((each) => h('li', {}, each))),
  ];
}

/** The choices that a click would decide, by their labels; none where it can decide nothing. */
export function alwaysLabel({asked, store, words}: FactsContext): string | undefined {
  const changes = openingAct(asked, store);
  if (!changes || misfit(asked, store.reading)) return undefined;
  const {choices, recipients} = store.reading.index;
  const labels = Object.keys(changes).map(
    (key) =>
      choices.get(key)?.label ?? recipients.get(key.slice(key.indexOf(':') + 1))?.name ?? key,
  );
  return words.always(formatList(labels, words.locale));
}

/** The choices that the browser's signal objects to. */
export const objected = (asked: Asked, store: ConsentStore): readonly string[] =>
  store.world.gpc()
    ? choicesOf(asked, store.reading).flatMap((each) => (isHeard(each) ? [each.id] : []))
    : [];
