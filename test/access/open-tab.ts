import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startDemo} from '../../demo/server.js';
import type {Opened, Opener} from './engines/engine.js';
import type {Wish} from './ways.js';

/** Starts the demo, and opens a page on it in some engine. */
export async function openTab(opener: Opener, wish: Wish = {}): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'forthright-demo-'));
  const server = await startDemo({recordsFile: join(folder, 'records.jsonl')});
  const end = async () => {
    await server.close();
    await rm(folder, {recursive: true, force: true});
  };
  try {
    const {tab, close} = await opener.open(server.origin, wish);
    return {tab, close: () => close().then(end)};
  } catch (error) {
    await end();
    throw error;
  }
}
