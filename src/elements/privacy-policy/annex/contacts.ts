import type {Contact, Provider} from '../../../bundle/types.js';
import {h, type Child} from '../../shared/dom.js';
import {linkTo} from '../header.js';
import {facts} from '../sheet.js';
import type {AnnexSheet} from './annex-sheet.js';
import {list} from './entries.js';
import {clause, own} from './lines.js';

/** Draws the ways to reach the provider as working links, and the other bodies that it names. */
export function drawContacts(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
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
      [words.dpo, dpo && partyNode(dpo, sheet)],
      [words.representative, representative && partyNode(representative, sheet)],
      [words.authority, authority && partyNode(authority, sheet)],
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

function partyNode(
  {name, url, email, phone, address}: NonNullable<Provider['dpo']>,
  sheet: AnnexSheet,
): Child {
  const ways = [
    linkTo(url, name),
    email && contactNode('email', email),
    phone && contactNode('phone', phone),
    address && contactNode('post', address),
  ];
  return sheet.joined(ways.filter(Boolean), (way) => way);
}
