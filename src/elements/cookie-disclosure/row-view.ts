import {html, nothing, type TemplateResult} from 'lit';

import {choiceForStorage} from '../../bundle/governing.js';
import type {Choice, StorageItem} from '../../bundle/types.js';
import type {DisclosureWords} from '../../locales/disclosure.js';
import type {PolicyWords} from '../../locales/policy.js';
import type {PracticeWords} from '../../locales/practices.js';
import {namesOf} from '../shared/practice-words.js';
import {prose} from '../shared/prose-template.js';
import type {ProseContext} from '../shared/prose.js';
import {
  basisOf,
  domainsOf,
  durationOf,
  nameOf,
  purposesOf,
  setBy,
  type StorageContext,
  useOf,
  whyEssential,
} from './storage-words.js';

/** What the rows are drawn with. */
export interface RowContext extends StorageContext, Omit<ProseContext, 'index' | 'words'> {
  readonly words: {
    readonly disclosure: DisclosureWords;
    readonly policy: PolicyWords;
    readonly practices: PracticeWords;
  };
  /** The control of a choice; nothing before it is known what is decided. */
  control(choice: Choice): TemplateResult | typeof nothing;
}

type Column = keyof DisclosureWords['columns'];

/** Cards repeat the name of the column before its value; tables say it once, and to everybody. */
const label = (column: Column, {words}: RowContext) =>
  html`<span class="label" aria-hidden="true">${words.disclosure.columns[column]}</span>`;

const cell = (column: Column, content: unknown, context: RowContext) =>
  html`<td role="cell">
    ${label(column, context)}
    <div>${content}</div>
  </td>`;

const line = (text: unknown) => (text ? html`<p class="muted">${text}</p>` : nothing);

function nameCell(item: StorageItem, context: RowContext): TemplateResult {
  const {index} = context;
  const words = context.words.disclosure;
  const name = nameOf(item, index);
  const audience = namesOf(item.audience, index.audiences, words);
  const href = item.at === undefined ? undefined : context.hrefFor(item.at);
  return html`<th role="rowheader" scope="row">
    <span id="name-${item.id}" class="name">
      ${name === undefined ? words.unnamed : html`<bdi><code>${name}</code></bdi>`}
    </span>
    <div class="about">
      ${line(words.mechanisms[item.type])} ${line(audience && words.audience(audience))}
      ${
        item.stated === 'authored' || item.stated === 'inferred'
          ? html`<p class="mark">${words.stated[item.stated]}</p>`
          : nothing
      }
      ${
        href
          ? html`<p>
              <a part="clause" href=${href} aria-describedby="name-${item.id}">${words.clause}</a>
            </p>`
          : nothing
      }
    </div>
  </th>`;
}

function purposesCell(item: StorageItem, context: RowContext): TemplateResult {
  const {never} = context.words.disclosure;
  return cell(
    'purposes',
    html`<p>${purposesOf(item, context)}</p>
      ${item.says ? html`<p>${prose(item.says, context)}</p>` : nothing}
      ${
        item.never?.length
          ? html`<ul>
              ${item.never.map((claim) => html`<li>${never} ${prose(claim, context)}</li>`)}
            </ul>`
          : nothing
      }`,
    context,
  );
}

function choiceCell(item: StorageItem, context: RowContext): TemplateResult {
  const words = context.words.disclosure;
  const choice = choiceForStorage(context.index, item);
  const use = useOf(item, context).map((sentence) => html`<p>${sentence}</p>`);
  const silent = context.index.notStated('optOut', item.id);
  const why = whyEssential(item, context) ?? (silent ? words.noOptOut : words.noChoice);
  return cell(
    'choice',
    html`<div part="use">${use}</div>
      ${choice ? context.control(choice) : html`<p>${why}</p>`}`,
    context,
  );
}

/** One storage item as a row of the table, which narrow pages show as a card. */
export function rowView(item: StorageItem, context: RowContext): TemplateResult {
  const words = context.words.disclosure;
  return html`<tr id="storage-${item.id}" part="row" role="row">
    ${nameCell(item, context)}
    ${cell(
      'setBy',
      html`<p><bdi>${setBy(item, context)}</bdi></p>
        ${line(words.party[item.party])} ${line(domainsOf(item, context))}`,
      context,
    )}
    ${purposesCell(item, context)} ${cell('duration', durationOf(item, context), context)}
    ${cell('basis', basisOf(item, context), context)} ${choiceCell(item, context)}
  </tr>`;
}
