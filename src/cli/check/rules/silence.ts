import type {PolicyBundle, Topic} from '../../../bundle/types.js';
import {eachOf, type Rule} from './rule.js';

/** What the bundle says after all of something that the policy is said to be silent on. */
const SAID: Readonly<Partial<Record<Topic, (bundle: PolicyBundle) => string | undefined>>> = {
  cookies: ({storage}) => {
    const at = storage?.findIndex(({type, stated}) => type === 'cookie' && stated !== 'authored');
    return at === undefined || at < 0 ? undefined : `storage[${at}] is a cookie`;
  },
  contact: ({contacts}) => (contacts?.length ? 'there are contacts' : undefined),
  rights: ({rights}) => (rights?.length ? 'there are rights' : undefined),
  laws: ({laws}) => (laws?.length ? 'there are laws' : undefined),
  version: ({policy}) => policy.version && `the version is "${policy.version}"`,
  date: ({policy}) => (policy.revisedOn ?? policy.effectiveFrom) && 'the policy has a date',
  changeNotice: ({policy}) => policy.changeNotice && 'policy.changeNotice says it',
  legalName: ({provider}) => provider.legalName && `the legal name is "${provider.legalName}"`,
  address: ({provider}) => provider.address && 'the provider has an address',
} as const;

/** What the policy is said not to describe, and describes. */
export const silence: Rule = {
  name: 'not-stated',
  look({bundle}, report) {
    eachOf(bundle, 'notStated', (entry, keys) => {
      const topic = typeof entry === 'string' ? entry : entry.topic;
      // What is missing of one item, or in certain words, can be missing beside the rest.
      if (typeof entry !== 'string' && (entry.of ?? entry.says) !== undefined) return;
      const said = SAID[topic]?.(bundle);
      if (!said) return;
      const mend = 'Take the topic out of notStated, or what contradicts it out of the bundle.';
      report(keys, 'warning', `"${topic}" is said not to be described, and ${said}`, mend);
    });
  },
};
