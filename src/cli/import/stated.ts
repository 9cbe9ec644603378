import {blockText} from '../../bundle/plain-text.js';
import type {DateSaid, Policy} from '../../bundle/types.js';
import type {Piece} from './blocks.js';
import {dateIn} from './date-words.js';

type Stated = Pick<Policy, 'version' | 'revisedOn' | 'effectiveFrom' | 'effectiveUntil'>;
type Field = Exclude<keyof Stated, 'version'>;

/** How policies begin to say a date, in several languages; longer ones come before what they contain. */
const LABELS: readonly [Field, RegExp][] = [
  ['effectiveUntil', /\bin effect until\b|\beffective until\b|\bgültig bis\b/iu],
  [
    'revisedOn',
    /\blast (?:updated|modified|revised|changed|reviewed)\b(?: and effective)?(?: on)?|\b(?:last )?revision(?: & effective)? date\b|\b(?:updated|revised|modified|reviewed)(?: on)?(?=\s*:?\s*[\p{L}\d])|\bthis version was last updated on\b|(?<!\p{L})(?:zuletzt (?:aktualisiert|geändert)|stand|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|mise à jour|última (?:actualización|atualização)|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)|ostatnia aktualizacja|последнее обновление|最終更新日?|最后更新)/iu,
  ],
  [
    'effectiveFrom',
    /\beffective(?: date| as of| from| on)?\b|\bin force (?:from|since)\b|(?<!\p{L})(?:gültig ab|in kraft seit|date d[’']effet|version du|en vigueur (?:depuis|à compter)|entrée en vigueur|vigente desde|fecha de entrada en vigor|in vigore dal|data de vigência|van kracht vanaf|data wejścia w życie|účinné od|hatályos|berlaku|дата вступления в силу|発効日|施行日|生效)/iu,
  ],
];

const VERSION = /(?<![\p{L}\d])version\s*:?\s*(?:no\.?\s*)?(v?\d[\w.-]*)/iu;

/** How far from its label a date may stand, in characters. */
const NEAR = 60;

/** The lines in which a policy speaks of itself: short ones, near its beginning or its end. */
function linesOf(pieces: readonly Piece[]): string[] {
  const texts = pieces.map((piece) => (piece.depth === undefined ? blockText(piece.block) : ''));
  const near = [...texts.slice(0, 12), ...texts.slice(12).slice(-8)];
  return near.flatMap((text) => text.split('\n')).filter((line) => line && line.length <= 300);
}

/**
 * Reads the dates and the version that a text states. The words stay where they are.
 *
 * @param language - of the text, for names of months
 */
export function statedIn(pieces: readonly Piece[], language: string): Stated {
  const stated: Record<string, DateSaid | string> = {};
  for (const line of linesOf(pieces)) {
    for (const [field, pattern] of LABELS) {
      if (stated[field] !== undefined) continue;
      const label = pattern.exec(line);
      if (!label) continue;
      const after = line.slice(label.index + label[0].length);
      const date = dateIn(after.slice(0, NEAR), language);
      if (date) stated[field] = date;
    }
    const version = VERSION.exec(line)?.[1];
    if (version !== undefined && line.length <= 80) stated.version ??= version.replace(/[.,]$/, '');
  }
  return stated;
}
