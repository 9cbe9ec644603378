import {longText} from '../policy/document.js';
import type {Variant} from '../policy/variant.js';
import {json} from '../rows/markup.js';
import type {Row} from '../rows/row.js';

const LOREM =
  '<p>Plain text of the host page, so that a banner that pushes content shows up as layout shift.</p>'.repeat(
    30,
  );

const POLICY_LOOKS =
  'main,x-policy{display:block;max-width:50rem;margin:auto;font:16px/1.6 sans-serif}h2{font-size:1.3rem}summary h2{display:inline}td{border:1px solid #ccc}';

const start = (title: string, code: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<script>${code}</script>`;

/** Addresses of the pages, and of what they fetch. */
export const addressOf = {
  row: (index: number, services: number, gated = 0) => `/row/${index}?n=${services}&g=${gated}`,
  policy: (index: number, sections: number) => `/policy/${index}?s=${sections}`,
};

function rowPage(row: Row, services: number, asked: number, probe: string): string {
  const gated = row.gates === false ? 0 : asked;
  const {head, body} = row.page(services, gated);
  const watch = row.banner ? `__bench.banner=__bench.painted(${json(row.banner)});` : '';
  return `${start(row.name, `${probe};__bench.waiting=${gated};${watch}`)}
${head}</head><body><main><h1>Host page</h1>${LOREM}</main>${body}</body></html>`;
}

function policyPage(variant: Variant, index: number, sections: number, probe: string): string {
  const url = `/text.json?s=${sections}&v=${index}`;
  const {head, body} = variant.page(longText(sections), url);
  return `${start('policy', `${probe};__bench.watch(${json(variant.first)})`)}
<style>${POLICY_LOOKS}</style>${head}</head><body>${body}</body></html>`;
}

/**
 * What a server answers with, apart from files: pages, and what they fetch as their configuration.
 *
 * @param rows - by the numbers in addresses
 * @param variants - likewise
 * @param probe - the script that comes first in each page
 */
export const answers =
  (rows: readonly Row[], variants: readonly Variant[], probe: string) =>
  ({pathname, searchParams}: URL): string | undefined => {
    const number = (name: string) => Number(searchParams.get(name));
    const [, folder, index = ''] = /^\/(row|policy)\/(\d+)$/.exec(pathname) ?? [];
    const row = folder === 'row' && rows[Number(index)];
    if (row) return rowPage(row, number('n'), number('g'), probe);
    const variant = folder === 'policy' && variants[Number(index)];
    if (variant) return policyPage(variant, Number(index), number('s'), probe);
    switch (pathname) {
      case '/blank':
        return '<!doctype html><title>blank</title>';
      case '/privacy.json':
        return JSON.stringify(rows.find(({data}) => data)?.data?.(number('n')));
      case '/text.json': {
        const text = longText(number('s'));
        return JSON.stringify(variants[number('v')]?.data?.(text) ?? text);
      }
      default:
        return undefined;
    }
  };
