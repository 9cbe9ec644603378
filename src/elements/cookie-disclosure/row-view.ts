import {html, nothing, type TemplateResult} from 'lit';

import {choiceForStorage} from '../../bundle/governing.js';
import type {Choice, StorageItem} from '../../bundle/types.js';
import {disclosureWords as words} from '../../locales/en/disclosure.js';
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
export interface RowContext extends StorageContext, Omit<ProseContext, 'index'> {
  /** The control of a choice; nothing before it is known what is decided. */
  control(choice: Choice): TemplateResult | typeof nothing;
}

type Column = keyof typeof words.columns;

/** Cards repeat the name of the column before its value; tables say it once, and to everybody. */
const label = (column: Column) =>
  html`<span class="label" aria-hidden="true">${words.columns[column]}</span>`;

const cell = (column: Column, content: unknown) =>
  html`<td role="cell">
    ${label(column)}
    <div>${content}</div>
  </td>`;

const line = (text: string | undefined) => (text ? html`<p class="muted">${text}</p>` : nothing);

function nameCell(item: StorageItem, context: RowContext): TemplateResult {
  const {index} = context;
  const name = nameOf(item, index);
  const audience = namesOf(item.audience, index.audiences);
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
  return cell(
    'purposes',
    html`<p>${purposesOf(item, context.index)}</p>
      ${item.says ? html`<p>${prose(item.says, context)}</p>` : nothing}
      ${
        item.never?.length
          ? html`<ul>
              ${item.never.map((claim) => html`<li>${words.never} ${prose(claim, context)}</li>`)}
            </ul>`
          : nothing
      }`,
  );
}

function choiceCell(item: StorageItem, context: RowContext): TemplateResult {
  const choice = choiceForStorage(context.index, item);
  const use = useOf(item, context).map((sentence) => html`<p>${sentence}</p>`);
  const silent = context.index.notStated('optOut', item.id);
  const why = whyEssential(item, context.index) ?? (silent ? words.noOptOut : words.noChoice);
  return cell(
    'choice',
    html`<div part="use">${use}</div>
      ${choice ? context.control(choice) : html`<p>${why}</p>`}`,
  );
}

/** One storage item as a row of the table, which narrow pages show as a card. */
export function rowView(item: StorageItem, context: RowContext): TemplateResult {
  const {index} = context;
  return html`<tr id="storage-${item.id}" part="row" role="row">
    ${nameCell(item, context)}
    ${cell(
      'setBy',
      html`<p>${setBy(item, context)}</p>
        ${line(words.party[item.party])} ${line(domainsOf(item))}`,
    )}
    ${purposesCell(item, context)} ${cell('duration', durationOf(item, index))}
    ${cell('basis', basisOf(item))} ${choiceCell(item, context)}
  </tr>`;
}
