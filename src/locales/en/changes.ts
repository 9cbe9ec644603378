import type {Outlined} from '../../bundle/outline.js';
import type {Policy} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';

type Materiality = NonNullable<Policy['changes']>[number]['materiality'];

/** What visitors read of what has changed in a policy. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  heading: 'What has changed',
  /** @param version - as labelled; empty where it has no label */
  since: (day: string, version: string) =>
    version
      ? say`Since you last decided, on ${day}, under version ${version}:`
      : say`Since you last decided, on ${day}:`,
  previous: 'Compared with the version before:',
  same: (day: string) => say`Nothing has changed since you last decided, on ${day}.`,
  unsaid: 'This policy does not say what has changed in it.',
  otherLanguage:
    'You read it in another language then, so that changes of wording cannot be told here.',
  kinds: {
    sections: 'Sections',
    practices: 'Practices',
    recipients: 'Recipients',
    storage: 'Cookies and other storage',
  } satisfies Record<Outlined, string>,
  added: 'New',
  changed: 'Changed',
  removed: 'No longer there',
  materiality: {
    editorial: 'wording only',
    notice: 'to be noted',
    reconsent: 'needs your answer again',
  } satisfies Record<Materiality, string>,
  watch: 'Tell me here when this policy changes',
  watched: 'You will be told here when this policy changes.',
  unwatched: 'You will not be told of changes any more.',
  notStored: 'Your browser did not store this wish.',
});
