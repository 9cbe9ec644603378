import type {Block, PolicyBundle} from '../../../src/bundle/types.js';
import type {LongText, Part} from './document.js';
import {json, moduleAt} from '../rows/markup.js';
import type {Variant} from './variant.js';

function blockOf(part: Part): Block {
  switch (part.type) {
    case 'p': {
      const {href, text} = part.link;
      const link = {type: 'link' as const, url: href, children: [text]};
      return {type: 'paragraph', children: [part.text, ' ', link]};
    }
    case 'ul':
      return {type: 'list', children: part.items};
    case 'table':
      return {
        type: 'table',
        children: part.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((text) => ({type: 'tableCell', children: [text]})),
        })),
      };
  }
}

/** A long text as a policy bundle. */
export const policyBundleOf = ({title, sections}: LongText): PolicyBundle => ({
  format: 1,
  id: 'bench',
  provider: {name: 'Bench'},
  policy: {
    title,
    language: 'en',
    sections: sections.map(({id, title, blocks}) => ({
      id,
      heading: [title],
      content: blocks.map(blockOf),
    })),
  },
});

/** Comes before what it watches, or it would look one frame too late. */
const WATCH = `<script type="module">
  await customElements.whenDefined('privacy-policy');
  await document.querySelector('privacy-policy').textComplete;
  __bench.finish();
</script>`;

const preload = (...names: readonly string[]) =>
  names.map((name) => `<link rel="modulepreload" href="/forthright/${name}.js">`).join('');

/** What a page that shows a policy asks for before the entry does, as README says. */
const early = (url: string) =>
  `${preload('shared', 'text')}<link rel="preload" as="fetch" crossorigin href="${url}">`;

const FIRST = 'privacy-policy >>> #s0 h2';

/** The bundle is fetched. */
const fetched: Variant = {
  name: 'forthright',
  first: FIRST,
  page: (_, address) => {
    const url = address.replaceAll('&', '&amp;');
    return {
      head: `${early(url)}${WATCH}${moduleAt('/forthright/forthright.js')}`,
      body: `<privacy-policy src="${url}"></privacy-policy>`,
    };
  },
  data: policyBundleOf,
};

/** The bundle stands in the page, as the text of static HTML does. */
const inPage: Variant = {
  name: 'forthright, bundle in the page',
  first: FIRST,
  page: (text) => ({
    head: `${preload('forthright', 'shared')}${WATCH}${moduleAt('/forthright/text.js')}`,
    body: `<privacy-policy><script type="application/json">${json(policyBundleOf(text))}</script></privacy-policy>`,
  }),
};

export const forthright: readonly Variant[] = [fetched, inPage];
