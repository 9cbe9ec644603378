import type {Choice, Mechanism} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';
import {plural} from '../plural.js';

/** What visitors read beside a choice, and in "Your choices". No double negatives, no bare on and off. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  heading: 'Your choices',
  groups: {
    consent: 'What you can allow',
    'opt-out': 'What you can turn off',
    subscription: 'Subscriptions',
    preference: 'Preferences',
    request: 'Requests',
  } satisfies Record<Choice['kind'], string>,
  none: 'This policy offers no choices.',
  noneHere: 'This policy offers no choices of this kind.',
  noOptOut: 'This policy states no way to opt out of this:',
  noOptOutAtAll: 'This policy states no way to opt out of anything.',
  readOnly:
    'Another version of this policy is in force on this site. The choices of this version are shown and can only be changed there.',
  signals: {
    heard:
      'Your browser sends Global Privacy Control: do not sell or share my personal information.',
    honoured: (labels: string, count: number) =>
      say`Opt-out request honored: ${labels} ${plural(locale, count, {one: 'is', other: 'are'})} turned off.`,
    unbound: 'Nothing in this policy is bound by that signal.',
  },
  marks: {
    authored: 'added by this site, not stated by the policy',
    inferred: 'read out of the policy, not stated by it in so many words',
  },
  clause: 'Where the policy says this',
  audience: (names: string) => say`For: ${names}`,
  required: 'This cannot be turned off.',
  notStated: {
    words: 'Not described in this policy:',
    optOut: 'This policy does not say how to opt out of this.',
    withdrawal: 'This policy does not say how to take this back.',
    contact: 'This policy does not say whom to ask about this.',
    retention: 'This policy does not say how long what this concerns is kept.',
    duration: 'This policy does not say how long this holds.',
  },

  state: {
    startsBy: {
      policy: 'Nothing is decided yet; the policy starts this way.',
      regime: 'Nothing is decided yet; under the rules that apply here it starts this way.',
      asked: 'Nothing is decided yet; it stays this way until you allow it.',
    },
    allowed: (date?: string) => (date ? say`Allowed since ${date}.` : 'Allowed.'),
    notAllowed: (date?: string) => (date ? say`Not allowed since ${date}.` : 'Not allowed.'),
    notOptedOut: 'Allowed; you have not opted out.',
    optedOut: (date?: string) => (date ? say`You opted out on ${date}.` : 'You have opted out.'),
    stale: (date: string) =>
      say`Not allowed. You allowed it on ${date}, but what it covers has changed since; please decide again.`,
    because: {
      gpc: 'Your browser asks for this (Global Privacy Control), and it stays so while it does.',
      host: (provider: string) => say`This is what ${provider} has on record.`,
    },
    nothingChosen: 'Nothing is chosen yet.',
    chosen: (option: string, date?: string) =>
      date ? say`“${option}” is chosen since ${date}.` : say`“${option}” is chosen.`,
    subscribed: (date?: string) =>
      date ? say`You are subscribed since ${date}.` : 'You are subscribed.',
    notSubscribed: 'You are not subscribed.',
    requested: (provider: string, date: string) =>
      say`You asked to subscribe on ${date}. ${provider} has yet to answer.`,
    pending: (provider: string, date: string) => say`${provider} asked you to confirm on ${date}.`,
    openUntil: (date: string) =>
      say`The request is open until ${date}; you are subscribed once you confirm.`,
    open: 'You are subscribed once you confirm.',
    lapsed: (date: string) =>
      say`Your request of ${date} was not confirmed and is no longer open. You are not subscribed.`,
    cancelled: (date: string) =>
      say`You cancelled your request on ${date}. You are not subscribed.`,
    unsubscribed: (date?: string) =>
      date ? say`You unsubscribed on ${date}.` : 'You are not subscribed.',
    sent: (provider: string, date: string) => say`Sent to ${provider} on ${date}.`,
    done: (provider: string, date: string) => say`Answered by ${provider} on ${date}.`,
    notSent: (date: string) => say`The attempt of ${date} did not succeed.`,
  },
  outcome: {
    deletes: (what: string) => say`Deleted: ${what}.`,
    within: (duration: string) => say`Within ${duration}.`,
    unnamed: 'storage whose name is not described',
  },

  actions: {
    subscribe: 'Subscribe',
    again: 'Subscribe again',
    unsubscribe: 'Unsubscribe',
    resend: 'Send the message again',
    cancel: 'Cancel the request',
    send: 'Send the request',
    sendAgain: 'Send another request',
    retry: 'Try again',
  },
  optional: '(optional)',
  refill:
    'What you entered was not kept on this device. Enter it again, to have the message sent again.',

  asking: (provider: string) => say`Asking ${provider}…`,
  sending: (provider: string) => say`Sending to ${provider}…`,
  telling: (provider: string) => say`Kept here. Telling ${provider}…`,
  working: (provider: string) => say`${provider} is working on it; until then nothing changes.`,
  told: (provider: string) => say`${provider} has been told.`,
  failed: 'This was not done.',
  notSent: 'This was not sent.',
  failedTelling: (provider: string) =>
    say`Your answer is kept here, but ${provider} could not be told.`,
  unanswered: (provider: string) => say`${provider} did not answer in time.`,
  unhandled: 'Nothing was changed: this page cannot pass it on.',
  unhandledRequest: 'Nothing was sent: this page cannot pass it on.',
  ask: 'How to ask:',
  alsoAsk: 'You can also ask:',
  nobody: 'The policy offers this choice, but says neither how nor whom to ask.',
  notStored: 'This could not be stored on this device; you will be asked again.',

  ways: {
    email: (address: string) => say`by e-mail to ${address}`,
    url: (address: string) => say`at ${address}`,
    oneClickUnsubscribe: (address: string) => say`with one click at ${address}`,
    account: 'in your account',
    inMessage: 'with the link in every message',
    browser: 'in the settings of your browser',
    phone: (number: string) => say`by telephone at ${number}`,
    post: (address: string) => say`by post to ${address}`,
    postOnly: 'by post',
    form: (address: string) => say`with the form at ${address}`,
    emailOnly: 'by e-mail',
    urlOnly: 'on the website',
    phoneOnly: 'by telephone',
  },
  mail: {
    subject: (label: string) => label,
    body: {
      grant: (label: string) => say`I would like to allow this: ${label}`,
      withdraw: (label: string) => say`Please stop this: ${label}`,
      confirm: (label: string) => say`I confirm this: ${label}`,
      change: (label: string, option: string) => say`Please change this: ${label}: ${option}`,
      ask: (label: string) => say`I ask for this: ${label}`,
    } satisfies Record<Mechanism['act'], (label: string, option: string) => string>,
    field: (label: string, value: string) => say`${label}: ${value}`,
  },
});
