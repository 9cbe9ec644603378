import {bundleOf} from './bundle.js';
import {json, moduleAt, script, waiting} from './markup.js';
import type {Row} from './row.js';

/** The consent event: an answer is known on a return visit, or was just given. */
const LISTEN =
  script(`addEventListener('consent-ready',(event)=>event.mustAsk.length||__bench.event());
addEventListener('consent-change',__bench.event)`);

const common = {
  kind: 'ours',
  banner: 'consent-banner >>> [part=banner]',
  accept: 'consent-banner > [slot=accept]',
  prefs: 'consent-banner > [slot=choose]',
  dialog: 'consent-banner >>> consent-preferences >>> [part=dialog]',
} as const;

const tags = (count: number) => waiting(count, (purpose) => `data-purpose="${purpose}"`);

/** As docs/integrations.md has it: the bundle asked for early, head.js, the entry, and a banner that asks by the page's bundle. */
const page: Row = {
  ...common,
  name: 'forthright',
  opensWith: /\/head\.js$/,
  page: (services, gated) => ({
    head: `<link rel="preload" as="fetch" crossorigin href="/privacy.json?n=${services}">
<script src="/forthright/head.js" data-bundle="/privacy.json?n=${services}"></script>
${moduleAt('/forthright/forthright.js')}${LISTEN}`,
    body: `<consent-banner></consent-banner>${tags(gated)}`,
  }),
  data: bundleOf,
};

/** The bundle stands in the page, as the configuration of the others does; head.js knows no answer then. */
const child: Row = {
  ...common,
  name: 'forthright, bundle in the page',
  note: 'without an address of the bundle head.js leaves a return visit to the library.',
  page: (services, gated) => ({
    head: `<script src="/forthright/head.js"></script>${moduleAt('/forthright/forthright.js')}${LISTEN}`,
    body: `<consent-banner><script type="application/json">${json(bundleOf(services))}</script></consent-banner>${tags(gated)}`,
  }),
};

export const forthright: readonly Row[] = [page, child];
