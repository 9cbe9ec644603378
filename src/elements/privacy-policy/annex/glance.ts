import type {Practice} from '../../../bundle/types.js';
import {bdi} from '../../shared/bdi.js';
import {h, type Child} from '../../shared/dom.js';
import {practiceParts} from '../../shared/practice-words.js';
import {linkTo} from '../header.js';
import {facts, type Steps} from '../sheet.js';
import type {AnnexSheet} from './annex-sheet.js';
import {clause, own, says, when} from './lines.js';
import {badgeOf, limitsOf} from './notes.js';

/** Topics that have a row of their own. */
const OWN_ROW = ['retention', 'lawfulBasis'];

/** Draws each practice: what, why, shared with whom, kept how long, on what basis, and its limits. */
export function* drawGlance(fold: Element, sheet: AnnexSheet): Steps {
  const words = sheet.words.annex;
  const list = h('ul', {class: 'x'});
  fold.append(h('p', {class: 'k'}, words.legend), list);
  for (const practice of sheet.bundle.practices ?? []) {
    list.append(sheet.narrow(rowOf(practice, sheet), practice, 'holds'));
    if (practice.when !== undefined) {
      list.append(
        sheet.narrow(h('li', {class: 'k'}, offWords(practice, sheet)), practice, 'fails'),
      );
    }
    yield;
  }
}

function rowOf(practice: Practice, sheet: AnnexSheet): HTMLElement {
  const {id, automated, at, scope, source, transfers} = practice;
  const words = sheet.words.annex;
  const parts = practiceParts(practice, {
    index: sheet.index,
    words: sheet.words,
    is: () => false,
  });
  return h(
    'li',
    {id: sheet.first(`practices:${id}`) ?? `glance:${id}`},
    h('p', {}, h('strong', {}, says(practice.says, sheet)), badgeOf(practice, sheet)),
    facts(
      [words.what, own(parts.what)],
      [words.why, own(parts.why)],
      [words.cannotRefuse, required(practice, sheet)],
      [words.sharedWith, own(parts.sharedWith)],
      [words.kept, own(parts.kept)],
      [words.basis, own(parts.basis)],
      [words.when, own(parts.when)],
      [words.source, says(source, sheet)],
      [words.obligation, own(parts.obligation)],
      [words.automated, says(automated, sheet)],
      [words.transfers, sheet.joined(transfers, (transfer) => transferOf(transfer, sheet))],
      [words.appliesTo, own(parts.audience)],
      [words.covers, sheet.names('scopes', scope)],
      ...silences(id, sheet),
      [words.statedIn, [clause(at, sheet), ' ', h('span', {class: 'e'}, parts.stated)]],
    ),
    limitsOf(practice, sheet),
  );
}

/** What the policy does not say of a practice. */
function silences(
  id: string,
  {bundle, words: {annex: words}}: AnnexSheet,
): (readonly [string, string])[] {
  return (bundle.notStated ?? []).flatMap((entry) => {
    const about = typeof entry === 'object' && entry.of === id && !OWN_ROW.includes(entry.topic);
    return about ? [[words.topics[entry.topic], words.notDescribed] as const] : [];
  });
}

/** Why purposes that are required cannot be refused. */
function required({purposes}: Practice, sheet: AnnexSheet): Child {
  return purposes?.map((id) => {
    const {name, required} = sheet.index.purposes.get(id) ?? {};
    return required && name && [bdi(name), ': ', says(required.because, sheet), ' '];
  });
}

type Transfer = NonNullable<Practice['transfers']>[number];

function transferOf({to, safeguard, copyAt}: Transfer, sheet: AnnexSheet): Child {
  const means = safeguard && [' (', says(safeguard, sheet), ')'];
  return [own(to), means, copyAt && [' ', linkTo(copyAt, sheet.words.annex.copyAt)]];
}

/** What does not hold now, and when it would. */
function offWords(practice: Practice, sheet: AnnexSheet): Child {
  const what = says(practice.says, sheet);
  const words = sheet.words.annex;
  return [words.notNow, ' ', what, ' ', words.would, ' ', when(practice.when, sheet), '.'];
}
