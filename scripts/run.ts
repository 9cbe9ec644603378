import {spawn} from 'node:child_process';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a program ended, and what it said on both of its streams in the order in which it said it. */
export interface Run {
  ok: boolean;
  output: string;
}

/** Programs of our own node_modules come first, whoever started the script. */
const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** What the environment of a program becomes: ours, with `extra` on top. */
const environment = (extra: NodeJS.ProcessEnv) => ({...process.env, PATH, ...extra});

/** Runs a program to its end and keeps what it says; never rejects. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment({NO_COLOR: '1', FORCE_COLOR: '0', ...env}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const add = (chunk: string) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', (error) => resolve({ok: false, output: `${command}: ${error.message}\n`}));
    child.on('close', (code) => resolve({ok: code === 0, output}));
  });
}

/** Runs a program that talks to the terminal itself; resolves with its exit code. */
export function show(command: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(command, args, {cwd: ROOT, env: environment(env), stdio: 'inherit'});
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
