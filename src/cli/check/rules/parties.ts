import type {Keys} from '../../../bundle/problem.js';
import type {Report} from '../finding.js';
import {judgeCountry} from './regions.js';
import {eachOf, type Rule} from './rule.js';

/** What an address of a kind must look like. */
const FORMS: Readonly<Record<string, [RegExp, mend: string]>> = {
  email: [/@|\bat\b/i, 'Write the address with @, as the policy writes it.'],
  url: [/^(https?:\/\/|\/|\.)/i, 'Write the address with https://.'],
  form: [/^(https?:\/\/|\/|\.)/i, 'Write the address of the form with https://.'],
  phone: [/\d/, 'Write the number, with + and the country.'],
  post: [/\S/, 'Write the postal address.'],
};

const contacts: Rule = {
  name: 'contacts',
  look({bundle}, report) {
    if (!bundle.provider.name.trim()) {
      const mend = 'Write the name that visitors know.';
      report(['provider', 'name'], 'error', 'the provider has no name', mend);
    }
    for (const role of ['dpo', 'representative', 'authority'] as const) {
      const party = bundle.provider[role];
      if (party?.email !== undefined) judgeMail(party.email, ['provider', role, 'email'], report);
    }
    eachOf(bundle, 'contacts', ({by, value}, keys) => {
      const [pattern, mend] = FORMS[by]!;
      if (pattern.test(value)) return;
      const problem = `${JSON.stringify(value)} is no contact by "${by}"`;
      report([...keys, 'value'], 'error', problem, mend);
    });
  },
};

function judgeMail(email: string, keys: Keys, report: Report) {
  if (email.includes('@')) return;
  report(keys, 'error', `${JSON.stringify(email)} is no address of mail`, 'Write it with @.');
}

const recipients: Rule = {
  name: 'recipients',
  look({bundle}, report) {
    eachOf(bundle, 'recipients', ({name, hosts = [], country}, keys) => {
      if (!name.trim()) {
        const mend = 'Write the name that visitors read.';
        report([...keys, 'name'], 'error', 'the name is empty', mend);
      }
      hosts.forEach((host, at) => {
        if (!/[/:\s]/.test(host)) return;
        const mend = `Write the host alone: "${host.replace(/^\w+:\/\//, '').split(/[/:]/)[0]}".`;
        report([...keys, 'hosts', at], 'error', `"${host}" is no host`, mend);
      });
      if (country !== undefined) judgeCountry(country, [...keys, 'country'], report);
    });
  },
};

export const partyRules: readonly Rule[] = [contacts, recipients];
