import {day} from '../../bundle/dates.js';
import type {DateSaid, Policy} from '../../bundle/types.js';
import {safeUrl} from '../../bundle/safe-url.js';
import type {PolicyWords} from '../../locales/policy.js';
import {formatDay} from '../../locales/format-day.js';
import {bdi} from '../shared/bdi.js';
import {h, type Child} from '../shared/dom.js';
import {fillProse, realHost} from '../shared/prose.js';
import {facts, type Sheet} from './sheet.js';

/** Draws what stands above the text: title, provider, version and dates, each only where stated. */
export function headerOf(sheet: Sheet): HTMLElement {
  const {provider, policy} = sheet.bundle;
  const words = sheet.words.policy;
  const timeOf = (said: DateSaid) => timeNode(said, words);
  const {archivedOn, effectiveFrom, effectiveUntil, provenance, revisedOn, sourceUrl} = policy;
  const orSilent = (topic: 'version' | 'legalName', said: Child) =>
    said || (sheet.index.notStated(topic) && words.notDescribed);
  const title = sheet.heading(0, h('bdi', {lang: policy.language}, policy.title));
  title.setAttribute('part', 'title');
  return h(
    'header',
    {part: 'header'},
    title,
    facts(
      [words.provider, linkTo(provider.url, provider.name)],
      [words.legalName, orSilent('legalName', provider.legalName && bdi(provider.legalName))],
      [words.alsoKnown, sheet.joined(provider.alternateNames, (name) => bdi(name))],
      [words.version, orSilent('version', policy.version && versionNode(policy.version))],
      [
        words.revised,
        revisedOn && [timeOf(revisedOn), archivedOn && ageNode(revisedOn, archivedOn, words)],
      ],
      [words.from, effectiveFrom && timeOf(effectiveFrom)],
      [words.until, effectiveUntil && timeOf(effectiveUntil)],
      [words.date, undated(policy, words)],
    ),
    archivedOn &&
      h('p', {class: 'n', role: 'note'}, words.archived, timeOf(archivedOn), words.notCurrent),
    provenance &&
      fillProse(h('p', {class: 'k', lang: policy.language, dir: 'auto'}), provenance, sheet),
    sourceUrl && h('p', {class: 'k'}, linkTo(sourceUrl, words.source)),
  );
}

/** A text as a link where its address passes the gate, else as text. */
export function linkTo(url: string | undefined, text: string, base?: string): HTMLElement {
  const href = url && safeUrl(url, base);
  return href ? h('a', {href, rel: 'noopener'}, bdi(text), realHost(href, text)) : bdi(text);
}

/** Said where nothing tells how old the text is; the day of the copy is no day of the policy. */
function undated(policy: Policy, words: PolicyWords): Child {
  const {archivedOn, effectiveFrom, effectiveUntil, revisedOn, version = ''} = policy;
  if (effectiveFrom || effectiveUntil || revisedOn || dateIn(version)) return undefined;
  return [words.notDated, archivedOn && [words.butArchived, timeNode(archivedOn, words)]];
}

/** @returns the ISO date that a version label is, such as 2009.03.09 */
function dateIn(version: string): string | undefined {
  const date = version.replace(/[./]/g, '-');
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
}

/** The label exactly as printed. */
function versionNode(version: string): HTMLElement {
  const datetime = dateIn(version);
  return datetime ? h('time', {datetime}, version) : bdi(version);
}

function timeNode(said: DateSaid, {locale}: PolicyWords): HTMLElement {
  const when = day(said);
  const length = {day: 10, month: 7, year: 4, ambiguous: 0}[when.precision];
  const text = formatDay(when, locale);
  return length ? h('time', {datetime: when.on.slice(0, length)}, text) : bdi(text);
}

/** How old the text was when the copy was taken; few policies are copies, so this comes behind. */
function ageNode(revised: DateSaid, archived: DateSaid, words: PolicyWords): HTMLElement {
  const node = h('span');
  void import('./age.js').then(
    ({ageOf}) => node.append(ageOf(day(revised), day(archived), words)),
    () => undefined,
  );
  return node;
}
