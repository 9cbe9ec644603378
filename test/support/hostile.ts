import type {PolicyBundle} from '../../src/bundle/types.js';

/** Markup that runs a script wherever it is parsed instead of shown. */
export const MARKUP =
  '</script><img src=x onerror="globalThis.ran=1"><svg onload="globalThis.ran=1"></svg>{{ran=1}}';

/** Ids have a form of their own, and enumerations their values; every other string can hold words. */
const FIXED = new Set([
  'id',
  'at',
  'type',
  'kind',
  'language',
  'does',
  'how',
  'party',
  'by',
  'act',
  'is',
  'stated',
  'model',
  'category',
  'materiality',
  'precision',
  'on',
  'url',
  'ref',
  'to',
  'choice',
  'when',
  'purposes',
  'recipients',
  'recipient',
  'data',
  'audience',
  'scope',
  'storage',
  'exceptions-id',
  'topic',
  'of',
  'regions',
  'startsAs',
  'confirmation',
  'afterwards',
  'role',
  'revisedOn',
  'effectiveFrom',
  'archivedOn',
  'sourceUrl',
  'baseUrl',
  'privacyUrl',
  'archivedUrl',
  'notStated',
  'lawfulBasis',
  'obligation',
  'incorporated',
  'visitorShould',
  'advance',
  'law',
  'with',
  'allows',
  'bounds',
  'attachments',
]);

/**
 * @param value - a bundle, or a part of one
 * @param text - put into every string that a person reads
 * @returns a copy with `text` added to each of them
 */
export function withText(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return FIXED.has(key) ? value : `${value} ${text}`;
  if (Array.isArray(value)) return value.map((each) => withText(each, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withText(each, text, name)]),
  );
}

/** A value nested so deeply that whatever walks it by recursion overflows. */
export function deep(depth: number): unknown {
  let value: unknown = 'core';
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

/** A bundle whose every list, object and word is of a wrong type, but for what makes it one. */
export function wrongTypes(bundle: PolicyBundle): unknown {
  return {
    ...bundle,
    provider: {name: 'Small Ltd', url: 7, address: ['a']},
    practices: {0: 'x'},
    purposes: 'none',
    recipients: [1, null, [], {id: 5}],
    storage: [null, 'cookie', {id: 'x', type: 'fax', party: 1, purposes: 'all'}],
    choices: [{id: 'odd', label: 1, kind: 'fax'}, 7],
    regimes: [{id: 'eu', regions: 'EEA', model: 'maybe'}],
    notStated: [1, {topic: 'colour'}],
    terms: true,
    contacts: [{id: 'c', by: 'pigeon', value: {}}],
  };
}
