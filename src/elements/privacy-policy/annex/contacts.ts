import type {Contact, Provider} from '../../../bundle/types.js';
import {annexWords as words} from '../../../locales/en/policy-annex.js';
import {h, type Child} from '../../shared/dom.js';
import {linkTo} from '../header.js';
import {facts, joined, type Sheet} from '../sheet.js';
import {list} from './entries.js';
import {clause, own} from './lines.js';

/** Draws the ways to reach the provider as working links, and the other bodies that it names. */
export function drawContacts(sheet: Sheet): Child {
  const {address, dpo, representative, authority} = sheet.bundle.provider;
  return [
    list('contacts', sheet, ({by, value, label, for: topics, at}) => [
      label && [own(label), ': '],
      contactNode(by, value),
      facts(
        [
          words.for,
          topics?.length &&
            h(
              'ul',
              {},
              topics.map((topic) => h('li', {}, topic)),
            ),
        ],
        [words.statedIn, clause(at, sheet)],
      ),
    ]),
    facts(
      [words.postal, address && contactNode('post', address)],
      [words.dpo, dpo && partyNode(dpo)],
      [words.representative, representative && partyNode(representative)],
      [words.authority, authority && partyNode(authority)],
    ),
  ];
}

/** A contact as written, as a link where its kind and the URL gate allow one. */
function contactNode(by: Contact['by'], value: string): Child {
  const bare = value.replace(/^(mailto|tel):/i, '');
  switch (by) {
    case 'email':
      return linkTo(bare.includes('@') ? `mailto:${bare}` : undefined, bare);
    case 'phone':
      return linkTo(/\d/.test(bare) ? `tel:${bare.replace(/[^\d+]/g, '')}` : undefined, bare);
    case 'post':
      return h('span', {class: 'a'}, own(value));
    default:
      return linkTo(/^(https?:|\/)/i.test(value) ? value : undefined, value);
  }
}

function partyNode({name, url, email, phone, address}: NonNullable<Provider['dpo']>): Child {
  const ways = [
    linkTo(url, name),
    email && contactNode('email', email),
    phone && contactNode('phone', phone),
    address && contactNode('post', address),
  ];
  return joined(ways.filter(Boolean), (way) => way);
}
