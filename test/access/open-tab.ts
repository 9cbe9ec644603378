import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startDemo} from '../../demo/server.js';
import type {Opened, Opener} from './engines/engine.js';
import type {Wish} from './ways.js';

/** Something that is served, until it is closed. */
interface Server {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the demo, and opens a page on it in some engine. */
export async function openTab(opener: Opener, wish: Wish = {}): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'forthright-demo-'));
  const server = await startDemo({recordsFile: join(folder, 'records.jsonl')});
  const close = async () => {
    await server.close();
    await rm(folder, {recursive: true, force: true});
  };
  return openOn({origin: server.origin, close}, opener, wish);
}

/** Opens a page on something that is served, which ends with it. */
export async function openOn(server: Server, opener: Opener, wish: Wish): Promise<Opened> {
  try {
    const {tab, close} = await opener.open(server.origin, wish);
    return {tab, close: () => close().then(() => server.close())};
  } catch (error) {
    await server.close();
    throw error;
  }
}
