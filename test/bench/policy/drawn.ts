import {json, moduleAt, script} from '../rows/markup.js';
import {type Variant, VISIBLE} from './variant.js';

/** How a script of entry/ is to draw the text. */
export interface Mode {
  mode: 'html' | 'dom' | 'slices' | 'light' | 'shadow';
  style: string;
  url: string;
}

const drawn = (
  name: string,
  entry: 'policy-dom' | 'policy-lit',
  mode: Mode['mode'],
  style = '',
): Variant => ({
  name: style ? `${name} + content-visibility` : name,
  first: mode === 'shadow' ? '#policy >>> #s0 h2' : '#s0 h2',
  page: (_, url) => ({
    head: `<style>${style}</style>${script(`MODE=${json({mode, style, url} satisfies Mode)}`)}${moduleAt(`/built/${entry}.js`)}`,
    body: '<main id="policy"></main>',
  }),
});

/** Ways for a script to show a text that comes as JSON. */
export const drawnVariants: readonly Variant[] = [
  drawn('JSON > innerHTML', 'policy-dom', 'html'),
  drawn('JSON > innerHTML', 'policy-dom', 'html', VISIBLE),
  drawn('JSON > DOM calls', 'policy-dom', 'dom'),
  drawn('JSON > DOM calls', 'policy-dom', 'dom', VISIBLE),
  drawn('JSON > DOM calls in slices', 'policy-dom', 'slices', VISIBLE),
  drawn('JSON > naive Lit repeat', 'policy-lit', 'light'),
  drawn('JSON > Lit repeat in a shadow root', 'policy-lit', 'shadow', VISIBLE),
];
