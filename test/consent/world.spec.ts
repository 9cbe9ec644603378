import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {browserWorld} from '../../src/consent/world.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A window whose document has a cookie, as far as a world looks at it. */
function pageOf(parts: Record<string, unknown> = {}) {
  class Document {
    #cookies = 'a=1';
    get cookie() {
      return this.#cookies;
    }
    set cookie(text: string) {
      this.#cookies += `; ${text}`;
    }
  }
  return {
    Document,
    document: new Document(),
    Date,
    crypto: {},
    navigator: {},
    location: {protocol: 'https:'},
    ...parts,
  };
}

const worldOf = (page: object) => browserWorld(page as never);

/** A page of a sandboxed frame: every access throws. */
const hostile = () => {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const page = {Date};
  for (const name of ['localStorage', 'navigator', 'crypto', 'location', 'BroadcastChannel']) {
    Object.defineProperty(page, name, {get: deny});
  }
  class Document {
    get cookie(): string {
      return deny();
    }
    set cookie(_: string) {
      deny();
    }
  }
  return Object.assign(page, {Document, document: new Document()});
};

describe('The world of a page', () => {
  it('reads and writes cookies, though an image be named "cookie"', () => {
    const page = pageOf();
    Object.defineProperty(page.document, 'cookie', {value: {tagName: 'IMG'}});
    const world = worldOf(page);
    world.writeCookie('b=2');
    assert.equal(world.readCookies(), 'a=1; b=2');
  });

  it('knows https', () => {
    assert.ok(worldOf(pageOf()).secure);
    assert.ok(!worldOf(pageOf({location: {protocol: 'http:'}})).secure);
  });

  it('hears Global Privacy Control, and nothing but a boolean', () => {
    for (const [said, heard] of [
      [true, true],
      [false, false],
      [undefined, undefined],
      ['1', undefined],
      [1, undefined],
    ]) {
      assert.equal(worldOf(pageOf({navigator: {globalPrivacyControl: said}})).gpc(), heard);
    }
  });

  it('makes random ids with what the browser has', () => {
    for (const part of [
      {randomUUID: () => crypto.randomUUID()},
      {getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)},
      {},
    ]) {
      const world = worldOf(pageOf({crypto: part}));
      assert.match(world.uuid(), UUID);
      assert.notEqual(world.uuid(), world.uuid());
    }
  });

  it('throws nowhere in a sandboxed frame', () => {
    const world = worldOf(hostile());
    world.writeCookie('a=1');
    assert.equal(world.readCookies(), '');
    assert.deepEqual(
      [world.storage(), world.gpc(), world.locks(), world.secure],
      [undefined, undefined, undefined, false],
    );
    assert.match(world.uuid(), UUID);
    const follower = world.follow('forthright.acme', () => undefined);
    follower.tell();
    follower.stop();
  });

  it('throws nowhere without a page at all', () => {
    const world = browserWorld();
    world.writeCookie('a=1');
    assert.equal(world.readCookies(), '');
    assert.ok(Math.abs(world.now() - Date.now()) < 1000);
    world.follow('forthright.acme', () => undefined).stop();
  });
});
