import {fill, h, type Child} from '../../shared/dom.js';
import {register} from '../../shared/register.js';
import type {AnnexSheet} from './annex-sheet.js';

type Kind = 'storage' | 'choices';
interface Stated {
  readonly id: string;
  readonly at?: string | undefined;
}

const TAGS = {storage: 'cookie-disclosure', choices: 'opt-out-controls'} as const;

/** What draws the items of a kind, and lets the visitor decide. Loaded when a policy has such items. */
async function load(kind: Kind): Promise<void> {
  const [{ChoiceControl}, element] = await Promise.all([
    import('../../choice-control/choice-control.js'),
    kind === 'storage'
      ? import('../../cookie-disclosure/cookie-disclosure.js').then((m) => m.CookieDisclosure)
      : import('../../opt-out-controls/opt-out-controls.js').then((m) => m.OptOutControls),
  ]);
  register('choice-control', ChoiceControl);
  register(TAGS[kind], element);
}

/**
 * Draws disclosure and choices: at the end of the outermost section that states them, and those that
 * none does in parts of their own.
 *
 * @returns the parts of their own
 */
export function drawEmbeds(body: Element, sheet: AnnexSheet): Record<Kind, Child> {
  const {bundle, controls, index} = sheet;
  const words = sheet.words.annex;
  if (!controls) return {storage: undefined, choices: undefined};
  // A practice that cannot be opted out of belongs among the choices, to say so.
  const silent = (bundle.notStated ?? []).flatMap((entry) => {
    const of = typeof entry === 'object' && entry.topic === 'optOut' ? entry.of : undefined;
    return index.practices.get(of ?? '') ?? [];
  });
  const storage = drawKind('storage', bundle.storage ?? [], body, sheet);
  const choices = drawKind('choices', [...(bundle.choices ?? []), ...silent], body, sheet);
  return {
    storage: storage || h('p', {}, words.noCookies),
    choices: choices || h('p', {}, words.noChoices),
  };
}

function drawKind(kind: Kind, items: readonly Stated[], body: Element, sheet: AnnexSheet): Child {
  const places = new Map<Element | null, string[]>();
  const root = body.getRootNode() as ShadowRoot;
  for (const {id, at} of items) {
    const outermost = sheet.index.anchors.get(at ?? '')?.path[0]?.id ?? '';
    const place = root.getElementById(outermost)?.querySelector('details') ?? null;
    places.set(place, [...(places.get(place) ?? []), id]);
  }
  for (const [place, ids] of places) {
    const heading = sheet.heading(2, h('bdi', sheet.ours, sheet.words.policy.parts[kind]));
    if (place) fill(place, [heading, embed(kind, ids, sheet, 3)]);
  }
  const homeless = places.get(null);
  return homeless && embed(kind, homeless, sheet, 2);
}

/** @param depth - of the headings inside, in levels below the title */
function embed(kind: Kind, ids: readonly string[], sheet: AnnexSheet, depth: number): Child {
  const element = h(TAGS[kind]);
  // It stands in the text, whose language is not ours.
  element.lang = sheet.words.policy.locale;
  element.setAttribute('embedded', '');
  element.setAttribute('heading-level', `${Math.min(sheet.level + depth, 6)}`);
  Object.assign(element, {bundle: sheet.bundle, only: ids});
  sheet.embeds.push(element);
  load(kind).catch(() => {
    element.textContent = sheet.words.annex.unavailable;
  });
  return [ids.map((id) => h('span', {id: sheet.first(`${kind}:${id}`)})), element];
}
