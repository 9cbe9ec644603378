import {put, take} from '../consent/shelf.js';
import type {World} from '../consent/world.js';

/** Milliseconds after which a claim counts as left behind by a page that has gone. */
const STALE = 5000;
const PAUSE = 25;

/**
 * Does something that only one tab may do at a time: under a Web Lock; on plain http, which has none,
 * under a claim in localStorage, which makes doing it twice unlikely.
 *
 * @param name - the same in all tabs
 */
export async function alone(world: World, name: string, work: () => Promise<void>): Promise<void> {
  let started = false;
  const begin = () => {
    started = true;
    return work();
  };
  try {
    const locks = world.locks();
    if (locks) return await locks.request(name, begin);
  } catch (error) {
    // Sandboxed frames refuse the lock; an error of the work itself is the caller's.
    if (started) throw error;
  }
  const key = `${name}.claim`;
  const claim = world.uuid();
  for (let tries = STALE / PAUSE; tries > 0 && !(await claimed(world, key, claim)); tries--) {
    await pause(PAUSE);
  }
  try {
    await work();
  } finally {
    if (take(world, key)?.startsWith(claim)) put(world, key, undefined);
  }
}

/**
 * Does something unless another tab is doing it. Where there are no locks it is always done: then it
 * must bear being done twice.
 */
export async function unlessElsewhere(
  world: World,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  let started = false;
  const begin = (lock: Lock | null) => {
    started = true;
    return lock ? work() : undefined;
  };
  try {
    const locks = world.locks();
    if (locks) return await locks.request(name, {ifAvailable: true}, begin);
  } catch (error) {
    if (started) throw error;
  }
  return work();
}

async function claimed(world: World, key: string, claim: string): Promise<boolean> {
  const held = take(world, key);
  const age = world.now() - Number(held?.split(' ')[1]);
  if (held && age >= 0 && age < STALE) return false;
  if (!put(world, key, `${claim} ${world.now()}`)) return true;
  await pause(PAUSE);
  return !!take(world, key)?.startsWith(claim);
}

const pause = (milliseconds: number) => new Promise((then) => setTimeout(then, milliseconds));
