import type {PolicyBundle} from '../../../src/bundle/types.js';
import {optional, purposes, services, texts} from '../config.js';

/** Seconds of a day. */
const DAY = 86_400;

/** The configuration of all rows as a policy bundle: a recipient with what it stores for each service. */
export function bundleOf(count: number): PolicyBundle {
  const all = services(count);
  return {
    format: 1,
    id: 'bench',
    provider: {name: 'Bench'},
    policy: {
      title: texts.policy,
      language: 'en',
      sourceUrl: '/policy',
      sections: purposes.map(({id, title, text}) => ({id, heading: [title], content: [text]})),
    },
    notice: {
      title: texts.title,
      says: texts.body,
      accept: texts.accept,
      reject: texts.reject,
      choose: texts.settings,
    },
    purposes: purposes.map(({id, title, text, required}) => ({
      id,
      name: title,
      says: text,
      ...(required && {required: {because: text}}),
    })),
    choices: optional.map(({id, title, text}) => ({
      id,
      kind: 'consent',
      label: title,
      says: text,
      purposes: [id],
      at: id,
    })),
    recipients: all.map(({id, title, purpose}) => ({id, name: title, purposes: [purpose]})),
    storage: all.flatMap(({id, purpose, text, cookies}) =>
      cookies.map(({name, domain, days}) => ({
        id: `${id}-cookie`,
        identifier: name,
        type: 'cookie' as const,
        party: 'third' as const,
        domains: [domain],
        recipient: id,
        purposes: [purpose],
        maxAgeSeconds: days * DAY,
        says: text,
        at: purpose,
      })),
    ),
  };
}
