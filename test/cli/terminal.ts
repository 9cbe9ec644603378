import {run} from '../../src/cli/run.js';

/** What a person at a terminal gets. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `forthright …` in this process. */
export async function forthright(args: readonly string[], stdin: string | Uint8Array = '') {
  const said = {out: '', error: ''};
  const code = await run(args, {
    out: (text) => void (said.out += text),
    error: (text) => void (said.error += text),
    async *stdin() {
      yield await Promise.resolve(Buffer.from(stdin));
    },
    today: '2025-06-01',
  });
  return {code, ...said} satisfies Said;
}
