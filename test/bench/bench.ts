import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Book} from './book.js';
import {Lab} from './lab.js';
import {chosen, type Options} from './options.js';
import {answers} from './page/pages.js';
import {serve} from './page/serve.js';
import {VARIANTS} from './policy/all.js';
import {BUILT, bundleEntries, installPeers, PEERS, probe, RESULTS} from './prepare.js';
import {ROWS} from './rows/all.js';
import {blank} from './rows/floors.js';
import {suites} from './suites/all.js';

/** What pages fetch of ours. */
const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/**
 * Measures what is asked for side by side, and writes it down as it goes.
 *
 * @param ready - called when it is clear that everything asked for is there, before anything is measured
 * @throws {UsageError} where a row or a variant is asked for that there is not
 */
export async function bench(options: Options, ready: () => Promise<void>): Promise<void> {
  const rows = chosen(ROWS, options.rows, '--rows');
  const variants = chosen(VARIANTS, options.variants, '--variants');
  await ready();
  await installPeers();
  await bundleEntries();
  const allRows = [blank, ...ROWS];
  const answer = answers(allRows, VARIANTS, await probe());
  const folders = {'/peers/': PEERS, '/built/': BUILT, '/forthright/': CDN};
  const {origin, log, close} = await serve(folders, answer);
  const lab = await Lab.open(origin, options.show, () => log.splice(0));
  const {runs, sections} = options;
  const {about} = lab;
  const book = new Book(RESULTS, {...about, runs});
  try {
    const count = runs === undefined ? 'as many rounds as is usual' : `${runs} rounds`;
    await book.print(
      `# Side by side\n\n${about.date}; Chromium ${about.chromium}; Node ${about.node}; ${about.cpu}; ${count}.`,
    );
    for (const name of options.suites) {
      await suites[name]({
        ...{lab, book, log, rows, variants, sections, runs},
        allRows,
        allVariants: VARIANTS,
      });
      await lab.renew();
    }
    const notes = rows.flatMap(({name, note}) => (note ? `- ${name}: ${note}` : []));
    if (notes.length) await book.print(notes.join('\n'));
    console.log(`All of it is in ${join(RESULTS, 'report.md')}, every sample in results.json.`);
  } finally {
    await lab.close();
    close();
  }
}
