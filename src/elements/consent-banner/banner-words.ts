import type {Draft} from '../../bundle/read.js';
import type {Choice, Prose} from '../../bundle/types.js';
import {plainText} from '../../bundle/plain-text.js';
import {safeUrl} from '../../bundle/url.js';
import type {Front} from '../../consent/front.js';
import {concerned, isAsked, resolveRegime} from '../../consent/regimes.js';
import type {BannerWords} from '../../locales/banner.js';
import {bdi, h, type Child} from '../shared/dom.js';
import type {LightWords} from './light-controls.js';

/** What is asked, and why. */
export interface Question {
  readonly draft: Draft;
  readonly state: Front['state'];
}

const listed = (texts: readonly string[], {locale}: BannerWords) =>
  new Intl.ListFormat(locale, {type: 'conjunction'}).format(texts);

/** The words of the bundle where it has some, else ours. */
export function lightWords({draft, state}: Question, words: BannerWords): LightWords {
  const {bundle} = draft;
  const {notice, provider, choices = []} = bundle;
  const {model, mustAsk} = state;
  const isMeant = (choice: Choice) =>
    mustAsk.length ? mustAsk.includes(choice.id) : isAsked(choice) && !choice.required;
  const labels = concerned(choices)
    .filter(isMeant)
    .map(({label}) => label);
  const ours = words[model === 'opt-in' ? 'says' : 'objects'](provider.name, listed(labels, words));
  return {
    text: notice?.says ? linked(notice.says) : ours,
    accept: notice?.accept ?? words.accept,
    reject: notice?.reject ?? words.reject,
    choose: notice?.choose ?? words.choose,
  };
}

/** A sentence with its links, if it has any; what else a text can be is for the policy. */
const linked = (prose: Prose): Child =>
  (typeof prose === 'string' ? [prose] : prose).map((each) => {
    if (typeof each === 'string' || each.type !== 'link') return plainText([each]);
    const href = safeUrl(each.url);
    const text = plainText(each.children);
    return href ? h('a', {href, rel: 'noopener'}, text) : text;
  });

/** Which law asks, and why now. */
export function whyWords({draft, state}: Question, words: BannerWords): string {
  const {bundle, index} = draft;
  const {region, matched, reason} = state;
  const {regime} = resolveRegime(bundle, region);
  const laws = (regime?.laws ?? []).map((id) => index.laws.get(id)?.name ?? id);
  const where = region ?? (matched === '*' ? undefined : matched);
  const law = where
    ? words.asked(placeOf(where, words), laws.length ? listed(laws, words) : '')
    : words.anywhere;
  const now = reason && reason !== 'first' && words.reasons[reason];
  return [now, law].filter(Boolean).join(' ');
}

/** A country by its name; what the browser has no name for (`US-CA`) as it is written. */
function placeOf(region: string, {locale}: BannerWords): string {
  try {
    return new Intl.DisplayNames(locale, {type: 'region'}).of(region) ?? region;
  } catch {
    return region;
  }
}

/** A link to the policy, in this page or on another one. */
export function policyLink(href: string | undefined, {policy}: Draft['bundle']): Child {
  const to = href ?? policy.sourceUrl;
  const safe = to && safeUrl(to);
  return safe ? h('a', {href: safe, part: 'link'}, bdi(policy.title)) : '';
}
