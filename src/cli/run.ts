import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {EXIT, Unusable, type Command, type Io} from './command.js';

/** Each command is loaded when it is used: a check needs no Markdown parser. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check/command.js')).check,
  import: async () => (await import('./import/command.js')).importing,
  build: async () => (await import('./build/command.js')).building,
};

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({name}) => name.length));
  return [
    'What authors of a policy bundle run.',
    '',
    'Usage: forthright <command> [options]',
    '',
    ...commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'forthright <command> --help says more. forthright --version prints the version.',
    '',
  ].join('\n');
}

async function version(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as {version: string}).version;
}

async function runCommand(load: () => Promise<Command>, args: readonly string[], io: Io) {
  const command = await load();
  const options = {...command.options, help: {type: 'boolean', short: 'h'}} as const;
  const typed = parseArgs({args: [...args], options, allowPositionals: true});
  if (typed.values.help) {
    io.out(command.help);
    return EXIT.fine;
  }
  return command.run(typed, io);
}

/**
 * Runs what somebody typed after `forthright`. Never throws.
 *
 * @param args - without the program's own name
 * @returns the exit code
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  try {
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      const load = rest[0] === undefined ? undefined : COMMANDS[rest[0]];
      (first === undefined ? io.error : io.out)(load ? (await load()).help : await overview());
      return first === undefined ? EXIT.unusable : EXIT.fine;
    }
    if (first === '--version' || first === '-v') {
      io.out(`${await version()}\n`);
      return EXIT.fine;
    }
    const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
    if (!load) {
      const known = Object.keys(COMMANDS).join(', ');
      throw new Unusable(`There is no command "${first}". Those that there are: ${known}.`);
    }
    return await runCommand(load, rest, io);
  } catch (error) {
    io.error(`forthright: ${explained(error)}\n`);
    return EXIT.unusable;
  }
}

/** @returns what to say of an error: one of the call by its message, any other with its stack */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code = ''} = error as NodeJS.ErrnoException;
  if (error instanceof Unusable) return error.message;
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message} (--help lists what can be given)`;
  return `failed in a way that it should not: ${error.stack ?? error.message}`;
}
