import type {ChangeNotice} from '../../../bundle/types.js';
import {formatDuration} from '../../../locales/format.js';
import {h, type Child} from '../../shared/dom.js';
import {linkTo} from '../header.js';
import {facts} from '../sheet.js';
import type {AnnexSheet} from './annex-sheet.js';
import {clause, own, says} from './lines.js';

/** Draws what is promised about changes to the policy, and what versions have changed. */
export function drawChanges(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  const {changeNotice, changes} = sheet.bundle.policy;
  const items = changes?.map((change) =>
    h(
      'li',
      {},
      h('strong', {}, own(change.version)),
      ` (${words.materiality[change.materiality]}) `,
      says(change.says, sheet),
      facts([words.statedIn, sheet.joined(change.at, (at) => clause(at, sheet) ?? own(at))]),
    ),
  );
  return [changeNotice && noticeOf(changeNotice, sheet), items && h('ul', {class: 'x'}, items)];
}

function noticeOf({at, channels, advance, visitorShould}: ChangeNotice, sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  const ways = channels?.map(({by, audience, url}) => {
    const names = sheet.names('audiences', audience);
    const link = url && [': ', linkTo(url, url, sheet.bundle.policy.baseUrl)];
    return h('li', {}, words.channels[by], names && [` ${words.forAudience} `, names], link);
  });
  return facts(
    [words.announced, ways?.length && h('ul', {}, ways)],
    [words.advance, advance ? formatDuration(advance, words.locale) : words.noAdvance],
    [words.visitor, visitorShould && words.review],
    [words.statedIn, clause(at, sheet)],
  );
}
