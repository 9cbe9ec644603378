import {choicesFor} from '../bundle/governing.js';
import {own} from '../bundle/own.js';
import type {Reading} from '../bundle/read.js';
import type {Choice} from '../bundle/types.js';
import type {Value} from '../consent/act.js';
import {RECIPIENT} from '../consent/answer.js';
import type {Holding} from '../consent/holding.js';
import type {Asked} from './release.js';

/** One thing that must hold. */
interface Key {
  readonly kind: keyof Asked;
  readonly id: string;
  /** What a choice must be, where that is said: `granted`, `denied` or the id of an option. */
  readonly is?: string | undefined;
}

const KINDS = ['choice', 'purpose', 'recipient'] as const;

/** What is decided elsewhere, or by more than a click, is not decided at a gate. */
const GIVEN_HERE: readonly string[] = ['consent', 'opt-out'];

/**
 * Ids stand apart by spaces, and all that is named must be allowed. A choice can also be named with what it
 * must be: `theme=dark`, `ads=denied`.
 */
function keysOf(asked: Asked): readonly Key[] {
  return KINDS.flatMap((kind) =>
    (asked[kind] ?? '').split(/\s+/).flatMap((word): Key[] => {
      if (!word) return [];
      const [id = '', is] = kind === 'choice' ? word.split('=', 2) : [word];
      return [{kind, id, is}];
    }),
  );
}

/** @returns whether all holds that is named; never for a gate that names nothing */
export function isOpen(asked: Asked, store: Pick<Holding, 'granted' | 'is'>): boolean {
  const keys = keysOf(asked);
  return (
    keys.length > 0 &&
    keys.every(({kind, id, is}) =>
      is === undefined ? store.granted({[kind]: id}) : store.is(id, is),
    )
  );
}

/** @returns why a gate can never open, in words; undefined for one that can */
export function misfit(asked: Asked, reading: Reading): string | undefined {
  const keys = keysOf(asked);
  if (!keys.length) return 'expected a choice, purpose or recipient, got none';
  const {index} = reading;
  const known = {choice: index.choices, purpose: index.purposes, recipient: index.recipients};
  for (const key of keys) {
    const {kind, id, is} = key;
    const found = known[kind].get(id);
    if (!found) return `expected the id of a ${kind}, got "${id}"`;
    const options = index.choices.get(id)?.options ?? [];
    const isValue = ['granted', 'denied', ...options.map((option) => option.id)].includes(is ?? '');
    if (is !== undefined && !isValue) return `expected a value of ${kind} "${id}", got "${is}"`;
    const isFree = kind === 'purpose' && own(index.purposes.get(id)!, 'required');
    if (kind !== 'choice' && !isFree && !decidedBy(key, reading).length) {
      return `expected a ${kind} that a choice governs, got "${id}"`;
    }
  }
  return undefined;
}

function decidedBy({kind, id}: Key, {index}: Reading): readonly Choice[] {
  const all = {
    choice: () => [index.choices.get(id)],
    purpose: () => choicesFor(index, 'purposes', id),
    recipient: () => [
      ...choicesFor(index, 'recipients', id),
      ...(index.recipients.get(id)?.purposes ?? []).flatMap((each) =>
        choicesFor(index, 'purposes', each),
      ),
    ],
  };
  return all[kind]().flatMap((choice) => (choice && choice.kind !== 'request' ? [choice] : []));
}

/** @returns the choices that decide on a gate, each once, in the order of what it names */
export const choicesOf = (asked: Asked, reading: Reading): readonly Choice[] => [
  ...new Set(keysOf(asked).flatMap((key) => decidedBy(key, reading))),
];

/**
 * What would open a gate for good, as an act of a visitor.
 *
 * @returns by choice or `recipient:ID`; undefined where no click at the gate can give it
 */
export function openingAct(asked: Asked, store: Holding): Record<string, Value> | undefined {
  const {reading} = store;
  const changes: Record<string, Value> = {};
  for (const key of keysOf(asked)) {
    if (key.is !== undefined && key.is !== 'granted') {
      const choice = reading.index.choices.get(key.id);
      if (store.is(key.id, key.is)) continue;
      if (choice?.kind !== 'preference' || key.is === 'denied') return undefined;
      changes[key.id] = key.is;
      continue;
    }
    for (const choice of decidedBy(key, reading)) {
      if (store.granted({choice: choice.id})) continue;
      if (!GIVEN_HERE.includes(choice.kind)) return undefined;
      changes[choice.id] = 'granted';
    }
    const recipient = RECIPIENT + key.id;
    if (key.kind === 'recipient' && store.get(recipient).state === 'denied') {
      changes[recipient] = 'granted';
    }
  }
  return Object.keys(changes).length ? changes : undefined;
}
