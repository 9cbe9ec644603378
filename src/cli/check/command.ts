import {command, EXIT, Unusable, type Io} from '../command.js';
import {readInput} from '../input.js';
import {inspect} from './inspect.js';
import {asJson, asText, totals, type Checked} from './report.js';

const HELP = `Checks policy bundles, and says by place what is wrong and how to mend it.

Usage: forthright check <file>... [--json] [--strict]

  <file>     a bundle: a path, an http(s) address, or - for the standard input
  --json     print for programs
  --strict   let warnings count as errors

Exit code: 0 where nothing is wrong but warnings, 1 where something has to be
mended, 2 where a file cannot be read or the call is wrong.
`;

/** `forthright check`. */
export const check = command({
  name: 'check',
  summary: 'say what is wrong with a bundle, where, and how to mend it',
  help: HELP,
  options: {json: {type: 'boolean'}, strict: {type: 'boolean'}},
  async run({values, positionals}, io) {
    if (!positionals.length) {
      throw new Unusable('Which file? For example: forthright check privacy.json');
    }
    const checked: Checked[] = [];
    let unreadable = false;
    for (const file of positionals) {
      const findings = await findingsOf(file, io);
      if (findings) checked.push({file, findings});
      else unreadable = true;
    }
    if (checked.length) io.out((values.json ? asJson : asText)(checked));
    const {errors, warnings} = totals(checked);
    if (unreadable) return EXIT.unusable;
    return errors || (values.strict && warnings) ? EXIT.problems : EXIT.fine;
  },
});

/** One file that cannot be read does not keep the others from being checked. */
async function findingsOf(file: string, io: Io) {
  try {
    return await inspect(await readInput(file, io), io.today);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    io.error(`forthright: ${error.message}\n`);
    return undefined;
  }
}
