/**
 * Measures our row beside the other consent widgets; what follows `npm run bench --` goes to the
 * harness, such as --only policy. The harness stands beside the project, not in it: it installs
 * packages of its own, so it runs in a copy that git ignores.
 *
 * Of the suite `policy` two options of our own choose what it measures: `--sections 10,100,1000` how long
 * the texts are (a section has about 1,000 words), and `--policies all` every way to draw one instead of
 * those that ours is held against.
 */
import {existsSync} from 'node:fs';
import {chmod, cp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {build} from './build.js';
import {ROOT, show} from './run.js';

const harness = join(ROOT, '../shared/bench');
const copy = join(ROOT, '.bench');
/** What the harness serves at /o/. */
const ours = join(ROOT, 'test/bench');

/** What a long policy is held against: plain HTML, HTML that skips what is off screen, bare DOM calls. */
const POLICIES = [
  'static HTML',
  'static HTML, content-visibility',
  'JSON > DOM calls in slices, content-visibility',
  'forthright',
];

/** The harness measures every length and every way; the copy is told which of them. */
async function choose(sections: string, policies: string): Promise<void> {
  const file = join(copy, 'run.mjs');
  const chosen = {sections: sections.split(',').map(Number), policies: policies && POLICIES};
  const edits: [RegExp, string][] = [
    [
      /for \(const sections of \[[\d, ]*\]\)/,
      `for (const sections of ${JSON.stringify(chosen.sections)})`,
    ],
    [
      /const list = policyVariants\(ours\).*?\.map\(/,
      `const list = policyVariants(ours).filter((name) => ${chosen.policies ? `${JSON.stringify(chosen.policies)}.includes(name)` : 'true'}).map(`,
    ],
  ];
  let text = await readFile(file, 'utf8');
  for (const [from, to] of edits) {
    if (!from.test(text)) throw new Error(`The harness has changed: nothing matches ${from}.`);
    text = text.replace(from, () => to);
  }
  await writeFile(file, text);
}

async function bench(): Promise<number> {
  const {values, tokens} = parseArgs({
    options: {
      sections: {type: 'string', default: '10,100,1000'},
      policies: {type: 'string', default: 'ours'},
    },
    strict: false,
    tokens: true,
  });
  const own = new Set(['sections', 'policies']);
  const passedOn = process.argv.slice(2).filter((_, at) => {
    const token = tokens.find(
      (each) =>
        each.kind === 'option' &&
        (each.index === at || (each.index === at - 1 && each.inlineValue === false)),
    );
    return !(token?.kind === 'option' && own.has(token.name));
  });
  if (!existsSync(copy)) {
    if (!existsSync(harness)) {
      console.error('The bench harness is not here: it is looked for in ../shared/bench.');
      return 1;
    }
    await cp(harness, copy, {recursive: true});
    // The harness may be read-only where it stands; it writes beside itself.
    await chmod(copy, 0o755);
    await chmod(join(copy, 'run.mjs'), 0o644);
  }
  await choose(String(values.sections), values.policies === 'all' ? '' : 'ours');
  const {ok, output} = await build();
  if (!ok) {
    console.error(output);
    return 1;
  }
  await rm(join(ours, 'dist'), {recursive: true, force: true});
  await cp(join(ROOT, 'dist/cdn'), join(ours, 'dist'), {recursive: true});
  return show(process.execPath, [join(copy, 'run.mjs'), '--ours', ours, ...passedOn]);
}

process.exitCode = await bench();
