// @ts-check
/** Our row of the bench: how a page of the harness uses this library, as its README describes rows. */

/**
 * @typedef {{type: 'p', text: string, link: {href: string, text: string}}} Paragraph
 * @typedef {{type: 'ul', items: string[]}} List
 * @typedef {{type: 'table', rows: string[][]}} Table
 * @typedef {{id: string, title: string, blocks: (Paragraph | List | Table)[]}} Section
 */

/** @param {Paragraph | List | Table} block @returns {import('../../src/bundle/types.js').Block} */
function blockOf(block) {
  switch (block.type) {
    case 'p': {
      const {href, text} = block.link;
      return {
        type: 'paragraph',
        children: [block.text, ' ', {type: 'link', url: href, children: [text]}],
      };
    }
    case 'ul':
      return {type: 'list', children: block.items};
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((row) => ({
          type: 'tableRow',
          children: row.map((text) => ({type: 'tableCell', children: [text]})),
        })),
      };
  }
}

/** @param {{title: string, sections: Section[]}} doc the harness's document, as a bundle */
const bundleOf = ({title, sections}) => ({
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

export default {
  name: 'forthright',
  kind: 'ours',
  // No banner yet, so the suites about banners have nothing to measure here.
  page: () => ({head: '', body: ''}),
  /** @param {Parameters<typeof bundleOf>[0]} doc @param {string} [jsonUrl] left out where only the data is asked for */
  policy: (doc, jsonUrl = '') => ({
    head: `<script type="module" src="/o/dist/forthright.js"></script>
<script type="module">
  await customElements.whenDefined('privacy-policy');
  await document.querySelector('privacy-policy').textComplete;
  __bench.finish();
</script>`,
    body: `<privacy-policy src="${jsonUrl.replaceAll('&', '&amp;')}"></privacy-policy>`,
    data: bundleOf(doc),
    first: 'privacy-policy >>> #s0 h2',
  }),
};
