import {choiceForStorage} from '../../../bundle/governing.js';
import type {Keys} from '../../../bundle/problem.js';
import type {StorageItem} from '../../../bundle/types.js';
import type {Report} from '../finding.js';
import {eachOf, type Rule, type Subject} from './rule.js';

/** Browsers cap the life of a cookie (RFC 6265bis, section 5.6.1). */
const LONGEST = 400 * 86_400;

const basis: Rule = {
  name: 'storage-basis',
  look(subject, report) {
    eachOf(subject.bundle, 'storage', (item, keys) => judgeBasis(item, keys, subject, report));
  },
};

function judgeBasis(item: StorageItem, keys: Keys, {index}: Subject, report: Report) {
  const choice = choiceForStorage(index, item);
  const is = item.storageBasis?.is;
  const at = [...keys, 'storageBasis', 'is'];
  if (is === 'consent' && (!choice || choice.required)) {
    const problem = choice
      ? `it needs consent, and choice "${choice.id}" cannot be refused`
      : 'it needs consent, and no choice governs it: it can never be allowed';
    const mend =
      'Write "when": "choice:…", or let a choice of kind "consent" name its purposes; else correct the basis.';
    report(at, 'error', problem, mend);
  }
  if (is === 'strictly-necessary' || is === 'transmission') {
    if (choice && !choice.required && choice.kind !== 'preference') {
      const mend = `Take "${choice.id}" off it, or write another basis.`;
      const problem = `it is said to be necessary, and choice "${choice.id}" lets it be refused`;
      report(at, 'warning', problem, mend);
    }
  }
  if (!item.purposes.length && !item.when) {
    const mend = 'Name what it is for, and add the purpose to "purposes".';
    report([...keys, 'purposes'], 'warning', 'it says no purpose', mend);
  }
}

const facts: Rule = {
  name: 'storage-facts',
  look({bundle, index}, report) {
    const seen = new Map<string, string>();
    eachOf(bundle, 'storage', (item, keys) => {
      const {id, identifier, type, party, recipient, domains = [], maxAgeSeconds} = item;
      const isCookie = type === 'cookie';
      const silent = (topic: 'identifier' | 'duration') =>
        index.notStated(topic, id) ?? index.notStated(topic);
      if (isCookie && identifier === undefined && !silent('identifier')) {
        const mend = `Add "identifier", or to notStated {"topic": "identifier", "of": "${id}"}.`;
        report(
          keys,
          'warning',
          'the cookie has no name, so that it can be neither found nor deleted',
          mend,
        );
      }
      if (identifier?.trim() === '' || identifier === '*') {
        const mend = 'Write its name, with * only for the part that varies.';
        report(
          [...keys, 'identifier'],
          'error',
          `"${identifier}" matches everything or nothing`,
          mend,
        );
      }
      if (isCookie && maxAgeSeconds === undefined && !silent('duration')) {
        const mend = `Add "maxAgeSeconds" (0 until the browser is closed), or to notStated {"topic": "duration", "of": "${id}"}.`;
        report(keys, 'warning', 'the cookie does not say how long it lasts', mend);
      }
      if (isCookie && maxAgeSeconds !== undefined && maxAgeSeconds > LONGEST) {
        const problem = `browsers keep no cookie for longer than 400 days (${LONGEST} seconds)`;
        const mend = `Correct the seconds; milliseconds? Then write ${Math.round(maxAgeSeconds / 1000)}.`;
        report([...keys, 'maxAgeSeconds'], 'warning', problem, mend);
      }
      if (party === 'third' && recipient === undefined) {
        const mend = 'Add "recipient": the id of who sets it, and the recipient to "recipients".';
        report(keys, 'warning', 'a third party sets it, and it is not said which', mend);
      }
      domains.forEach((domain, at) => {
        if (!/[/:\s]/.test(domain)) return;
        const mend = `Write the domain alone: "${domain.replace(/^\w+:\/\//, '').split(/[/:]/)[0]}".`;
        report([...keys, 'domains', at], 'error', `"${domain}" is no domain`, mend);
      });
      const name = identifier && [type, identifier, recipient ?? '', ...domains].join(' ');
      if (name && seen.has(name)) {
        const mend = 'Join the two, or say in "domains" where each is set.';
        report(keys, 'warning', `it is the same as storage item "${seen.get(name)}"`, mend);
      }
      if (name) seen.set(name, id);
    });
  },
};

export const storageRules: readonly Rule[] = [basis, facts];
