import type {Block, PolicyBundle} from '../../../src/bundle/types.js';
import type {LongText, Part} from './document.js';
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

const WATCH = `<script type="module">
  await customElements.whenDefined('privacy-policy');
  await document.querySelector('privacy-policy').textComplete;
  __bench.finish();
</script>`;

/** What a page that shows a policy asks for before the entry does, as README says. */
const early = (url: string) =>
  [
    ...['shared', 'text'].map((name) => `<link rel="modulepreload" href="/forthright/${name}.js">`),
    `<link rel="preload" as="fetch" crossorigin href="${url}">`,
  ].join('');

export const forthright: Variant = {
  name: 'forthright',
  first: 'privacy-policy >>> #s0 h2',
  page: (_, address) => {
    const url = address.replaceAll('&', '&amp;');
    return {
      head: `${early(url)}<script type="module" src="/forthright/forthright.js"></script>${WATCH}`,
      body: `<privacy-policy src="${url}"></privacy-policy>`,
    };
  },
  data: policyBundleOf,
};
