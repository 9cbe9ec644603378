import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {customPropertiesOf, customPropertiesIn} from '../../scripts/manifest/custom-properties.js';
import {ROOT} from '../../scripts/run.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/theming.md');

/** What stands between two marks of the page: the names in a column of the table there. */
function column(mark: string, at: number): string[] {
  const [, rest = ''] = page.split(`<!-- ${mark}: generated -->`);
  const [text = ''] = rest.split('<!-- end of');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|')[at + 1]!.replaceAll('`', '').trim());
}

const themes = readdirSync(join(ROOT, 'demo/themes')).filter((name) => name.endsWith('.css'));

/** Each token that a style sheet sets, with its value. */
const setIn = (css: string) =>
  new Map([...css.matchAll(/(--forthright-[\w-]+):\s*([^;]+);/g)].map(([, a, b]) => [a!, b!]));

/** The colour of a token in a scheme, as red, green and blue from 0 to 255. */
function colour(value: string, scheme: 'light' | 'dark'): number[] {
  const [light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value)?.slice(1) ?? [];
  const hex = (scheme === 'light' ? light : dark)?.slice(1) ?? '';
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  assert.match(full, /^[\da-f]{6}$/, value);
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16));
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: number[], b: number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: [string, string, least: number][] = [
  ...['text', 'muted', 'link', 'alert', 'accent'].flatMap((of): [string, string, number][] => [
    [of, 'surface', 4.5],
    [of, 'notice', 4.5],
  ]),
  ['on-accent', 'accent', 4.5],
  ['border', 'surface', 3],
  ['border', 'notice', 3],
];

describe('docs/theming.md', () => {
  it('has every token of the style sheets, and no other', () => {
    const used = customPropertiesOf().map(({name}) => name);
    assert.deepEqual(column('tokens', 0).sort(), used.sort());
    const named = [...page.matchAll(/--forthright-[a-z-]+/g)].map(([name]) => name);
    assert.deepEqual(
      named.filter((name) => !used.includes(name)),
      [],
    );
  });

  it('has every state that an element shows, and no other', () => {
    const files = readdirSync(join(ROOT, 'src/elements'), {recursive: true});
    const sources = files.map(String).filter((path) => path.endsWith('.ts'));
    const shown = sources.flatMap((path) => {
      const calls = read(`src/elements/${path}`).matchAll(
        /setStates\(this(?:\.#host)?, \{([^}]*)\}/g,
      );
      return [...calls].flatMap(([, body = '']) =>
        [...body.matchAll(/(?:^|[\s,{])(\w+):/g)].map(([, name]) => name!),
      );
    });
    assert.ok(shown.length > 3);
    assert.deepEqual([...new Set(column('states', 1))].sort(), [...new Set(shown)].sort());
  });

  it('names each ready theme, and each theme names tokens that there are', () => {
    const used = new Set(customPropertiesOf().map(({name}) => name));
    assert.ok(themes.length >= 3);
    for (const theme of themes) {
      assert.ok(page.includes(`\`${theme}\``), theme);
      const unknown = [...setIn(read(`demo/themes/${theme}`)).keys()].filter(
        (name) => !used.has(name),
      );
      assert.deepEqual(unknown, [], theme);
    }
  });
});

describe('The contrast of', () => {
  const defaults = new Map(
    customPropertiesIn(read('src/elements/shared/tokens-text.styles.ts')).map((each) => [
      each.name,
      each.default,
    ]),
  );
  for (const theme of ['the defaults', ...themes]) {
    const own = theme.endsWith('.css')
      ? setIn(read(`demo/themes/${theme}`))
      : new Map<string, string>();
    for (const scheme of ['light', 'dark'] as const) {
      it(`${theme} in ${scheme} is enough to read by`, () => {
        for (const [of, on, least] of PAIRS) {
          const value = (name: string) => {
            const token = `--forthright-color-${name}`;
            return colour(own.get(token) ?? defaults.get(token) ?? '', scheme);
          };
          const ratio = contrast(value(of), value(on));
          const needed = theme === 'poster.css' && least > 3 ? 7 : least;
          assert.ok(ratio >= needed, `${of} on ${on}: ${ratio.toFixed(2)} of ${needed}`);
        }
      });
    }
  }
});
