import type {Choice, Contact, Mechanism, PolicyBundle} from '../../bundle/types.js';
import {safeUrl} from '../../bundle/safe-url.js';
import type {ChoiceWords} from '../../locales/choices.js';
import {mechanismsFor, type WayAround, waysAround} from './needs-host.js';

/** A way to ask for something without this page. */
export interface Way {
  /** The way in words, such as "by e-mail to editor@example.com". */
  readonly text: string;
  /** Where the words lead; unset where there is nothing to follow, or the URL gate refuses it. */
  readonly href?: string | undefined;
  /** Whether the site added it, and the policy does not state it. */
  readonly authored?: true;
}

/** What is asked for. */
export interface Plea {
  readonly choice: Choice;
  readonly act: Mechanism['act'];
  /** The option that is asked for, as visitors read it. */
  readonly option?: string | undefined;
  /** What the visitor filled in, by data category. */
  readonly asked?: Readonly<Record<string, string>> | undefined;
}

/** The text of the message that an e-mail link opens. */
function message({choice, act, option = '', asked = {}}: Plea, {mail}: ChoiceWords): string {
  const fields = (choice.asks ?? []).flatMap(({data, label}) =>
    asked[data] === undefined ? [] : [mail.field(label, asked[data])],
  );
  return [mail.body[act](choice.label, option), ...fields].join('\r\n');
}

function emailLink(target: string, plea: Plea, words: ChoiceWords): string | undefined {
  const address = target.replace(/^mailto:/i, '');
  // A link of the bundle that brings its own subject and text is used as it is.
  if (address.includes('?')) return safeUrl(`mailto:${address}`);
  const subject = encodeURIComponent(words.mail.subject(plea.choice.label));
  return safeUrl(
    `mailto:${address}?subject=${subject}&body=${encodeURIComponent(message(plea, words))}`,
  );
}

const email = (target: string, plea: Plea, words: ChoiceWords): Way => ({
  text: words.ways.email(target.replace(/^mailto:/i, '').replace(/\?.*/s, '')),
  href: emailLink(target, plea, words),
});

const phone = (target: string, {ways}: ChoiceWords): Way => {
  const number = target.replace(/^tel:/i, '');
  return {text: ways.phone(number), href: safeUrl(`tel:${number.replace(/[^\d+]/g, '')}`)};
};

function wayOf(
  {by, target}: WayAround,
  plea: Plea,
  base: string | undefined,
  words: ChoiceWords,
): Way {
  const {ways} = words;
  const href = target === undefined ? undefined : safeUrl(target, base);
  switch (by) {
    case 'email':
      return target === undefined ? {text: ways.emailOnly} : email(target, plea, words);
    case 'phone':
      return target === undefined ? {text: ways.phoneOnly} : phone(target, words);
    case 'url':
    case 'oneClickUnsubscribe':
      return target === undefined ? {text: ways.urlOnly} : {text: ways[by](target), href};
    case 'post':
      return {text: target === undefined ? ways.postOnly : ways.post(target)};
    case 'account':
    case 'inMessage':
    case 'browser':
      return {text: ways[by], href};
  }
}

function contactWay(
  {by, value}: Contact,
  plea: Plea,
  base: string | undefined,
  words: ChoiceWords,
): Way {
  const {ways} = words;
  switch (by) {
    case 'email':
      return email(value, plea, words);
    case 'phone':
      return phone(value, words);
    case 'post':
      return {text: ways.post(value)};
    case 'url':
    case 'form':
      return {text: ways[by](value), href: safeUrl(value, base)};
  }
}

/** A contact that the site names: an e-mail address, with `mailto:` or without, or an address of a page. */
function addedWay(contact: string, plea: Plea, words: ChoiceWords): Way {
  const isEmail = /^mailto:/i.test(contact) || /^[^\s/:]+@[^\s/:]+$/.test(contact);
  const way = isEmail
    ? email(contact, plea, words)
    : {text: words.ways.url(contact), href: safeUrl(contact)};
  return {...way, authored: true};
}

/**
 * @param plea - what is asked for
 * @param bundle - the bundle that offers it
 * @param words - ours
 * @returns the ways that the bundle states for it, in its order; without the page itself
 */
export function statedWays(plea: Plea, bundle: PolicyBundle, words: ChoiceWords): Way[] {
  const stated = waysAround(mechanismsFor(plea.choice, plea.act));
  return stated.map((mechanism) => wayOf(mechanism, plea, bundle.policy.baseUrl, words));
}

/**
 * How to ask where nobody behind this page listens.
 *
 * @param plea - what is asked for
 * @param source - the bundle that offers it, and a contact that the site names, marked as added by it
 * @param words - ours
 * @returns the stated ways, else the contacts of the bundle, and the site's; empty where the policy says
 * neither how nor whom to ask
 */
export function waysToAsk(
  plea: Plea,
  {bundle, contact}: {readonly bundle: PolicyBundle; readonly contact?: string | undefined},
  words: ChoiceWords,
): Way[] {
  const stated = statedWays(plea, bundle, words);
  const contacts = bundle.contacts ?? [];
  const base = bundle.policy.baseUrl;
  return [
    ...(stated.length ? stated : contacts.map((each) => contactWay(each, plea, base, words))),
    ...(contact ? [addedWay(contact, plea, words)] : []),
  ];
}
