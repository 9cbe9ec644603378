import type {parseArgs} from 'node:util';

/** How a run ended; documented in docs/authoring.md. */
export const EXIT = {
  /** Done, or nothing wrong but warnings. */
  fine: 0,
  /** Something has to be mended. */
  problems: 1,
  /** A mistake in the call, or a file that cannot be read or written. */
  unusable: 2,
} as const;

/** What a command reads from and writes to. Handed in, so that tests see what a person would. */
export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of the standard input. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The day, as YYYY-MM-DD. */
  readonly today: string;
}

/** A call that cannot be carried out as it is; its message is for whoever made it. */
export class Unusable extends Error {}

/** The options of a command by their long names, as `node:util` takes them. */
export type Options = Readonly<Record<string, {type: 'string' | 'boolean'; short?: string}>>;

/** What somebody typed after the name of a command, read by `node:util`. */
export type Typed<O extends Options> = ReturnType<
  typeof parseArgs<{options: O; allowPositionals: true}>
>;

/** One thing that the command line can do. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** In a sentence. */
  readonly summary: string;
  /** All that `--help` says. */
  readonly help: string;
  readonly options: O;
  /**
   * @returns the exit code
   * @throws {Unusable}
   */
  run(typed: Typed<O>, io: Io): Promise<number>;
}

/** Keeps the types of the options together with what runs on them. */
export const command = <const O extends Options>(described: Command<O>): Command => described;
