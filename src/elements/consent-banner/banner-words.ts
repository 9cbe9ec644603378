import type {Choice, PolicyBundle, Prose} from '../../bundle/types.js';
import {allowedUrl} from '../../bundle/url.js';
import {attempt} from '../../bundle/attempt.js';
import type {Front} from '../../consent/front.js';
import {concerned, isAsked, resolveRegime} from '../../consent/regimes.js';
import type {BannerWords} from '../../locales/banner.js';
import {h, type Child} from '../shared/dom.js';
import type {LightWords, Spoken} from './light-controls.js';

/** What is asked, and why; the bundle may be one that nobody has checked yet. */
export interface Question {
  readonly bundle: PolicyBundle;
  readonly state: Front['state'];
}

/** The words of a text. */
type Plain = (prose: Prose) => string;

/** All that a banner says. */
export interface Said extends LightWords {
  readonly title: Spoken;
  readonly why: Spoken;
}

/** @throws what is no text, so that nothing of it is drawn */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError();
}

/**
 * The words of the bundle where it has some, else ours.
 *
 * @param policyUrl - the address of the page that shows the policy; unset, where it came from
 * @param plain - the words of a text with marks; unset, there must be none
 * @throws where a bundle that nobody has checked is no bundle
 */
export function saidOf(
  {bundle, state}: Question,
  words: BannerWords,
  policyUrl?: string,
  plain: Plain = (prose) => [...prose].map(text).join(''),
): Said {
  const {notice = {}, provider, policy, choices = []} = bundle;
  const spoken = (name: keyof typeof notice, ours = words[name] as string): Spoken => {
    const own = notice[name];
    return own ? [linked(own, plain), policy.language] : [ours, words.language];
  };
  const {model, mustAsk} = state;
  const isMeant = (choice: Choice) =>
    mustAsk.length ? mustAsk.includes(choice.id) : isAsked(choice) && !choice.required;
  const labels = concerned(choices)
    .filter(isMeant)
    .map(({label}) => label);
  const ours = words[model === 'opt-in' ? 'says' : 'objects'];
  const href = policyUrl ?? policy.sourceUrl;
  const isSafe = href && allowedUrl(text(href));
  return {
    title: spoken('title'),
    why: [
      [
        law({bundle, state}, words),
        ' ',
        isSafe && h('a', {href, part: 'link'}, h('bdi', {}, text(policy.title))),
      ],
      words.language,
    ],
    text: spoken('says', ours(text(provider.name), words.list(labels.map(text)))),
    accept: spoken('accept'),
    reject: spoken('reject'),
    choose: spoken('choose'),
  };
}

/** A sentence with its links, if it has any; what else a text can be is for the policy. */
const linked = (prose: Prose, plain: Plain): Child =>
  (typeof prose === 'string' ? [prose] : prose).map((each) => {
    if (typeof each === 'string' || each.type !== 'link') return text(plain([each]));
    const href = text(each.url);
    const words = text(plain(each.children));
    return allowedUrl(href) ? h('a', {href, rel: 'noopener'}, words) : words;
  });

/** Which law asks. */
function law({bundle, state: {region, matched}}: Question, words: BannerWords): string {
  const named = resolveRegime(bundle, region).regime?.laws ?? [];
  const laws = named.map((id) => bundle.laws?.find((law) => law.id === id)?.name ?? id);
  const where = region ?? (matched === '*' ? undefined : matched);
  return where ? words.asked(placeOf(where, words), words.list(laws.map(text))) : words.anywhere;
}

/** A country by its name; what the browser has no name for (`US-CA`) as it is written. */
const placeOf = (region: string, {locale}: BannerWords): string =>
  attempt(() => new Intl.DisplayNames(locale, {type: 'region'}).of(region)) ?? region;
