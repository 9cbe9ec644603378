import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/consent-banner.js';
import '../../src/define/opt-out-controls.js';
import {forthright} from '../../src/api.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {page} from '../../src/context/page.js';
import {tcf} from '../../src/integrations/tcf.js';
import {forgetEverything} from '../support/bundles.js';
import {ownBundle} from '../support/policy.js';

const paper = (id: string): PolicyBundle =>
  ownBundle({
    id,
    practices: [],
    storage: [],
    choices: [
      {id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['ads']},
      {id: 'chat', label: 'Chat', kind: 'consent', purposes: ['chat']},
    ],
    purposes: [
      {id: 'ads', name: 'Advertising', tcf: [1, 4]},
      {id: 'chat', name: 'Chat'},
    ],
  });

type Callback = (data: unknown, success: boolean) => void;

/** The consent manager of a page, as far as the specification of `__tcfapi` asks of it. */
class Manager {
  readonly calls: string[] = [];
  readonly listeners = new Map<number, Callback>();
  #data: object = {gdprApplies: true, eventStatus: 'cmpuishown', purpose: {consents: {}}};

  readonly api = (command: string, version: number, callback: Callback, parameter?: unknown) => {
    this.calls.push(`${command} ${version}`);
    if (command === 'removeEventListener') {
      callback(undefined, this.listeners.delete(parameter as number));
      return;
    }
    const listenerId = this.calls.length;
    this.listeners.set(listenerId, callback);
    callback({...this.#data, listenerId}, true);
  };

  answer(consents: Record<number, boolean>): void {
    this.#data = {gdprApplies: true, eventStatus: 'useractioncomplete', purpose: {consents}};
    for (const [listenerId, callback] of this.listeners)
      callback({...this.#data, listenerId}, true);
  }
}

const view = globalThis as {__tcfapi?: unknown};
let count = 0;

describe('A TCF consent manager on the page', () => {
  let end: (() => void) | undefined;
  let id: string;

  beforeEach(() => {
    forgetEverything();
    // Of several bundles on one page, the first is the page's.
    page.stores.clear();
    id = `paper-${(count += 1)}`;
  });
  afterEach(() => {
    end?.();
    delete view.__tcfapi;
    document.body.replaceChildren();
  });

  async function shown(): Promise<void> {
    const element = document.createElement('opt-out-controls');
    element.bundle = paper(id);
    document.body.append(element);
    await waitUntil(() => forthright.for(id).consent.state, 'the store is there');
  }
  const granted = (choice: string) => forthright.for(id).consent.granted({choice});

  it('is read, and followed: what its purposes say of a choice is what the host knows', async () => {
    const manager = new Manager();
    view.__tcfapi = manager.api;
    end = tcf();
    await shown();
    expect(granted('ads')).to.equal(false);
    manager.answer({1: true, 4: true});
    expect(granted('ads')).to.equal(true);
    expect(granted('chat'), 'no purpose of TCF').to.equal(false);
    expect(forthright.for(id).consent.get('ads').source).to.equal('host');
    manager.answer({1: true, 4: false});
    expect(granted('ads')).to.equal(false);
    expect(view.__tcfapi).to.equal(manager.api);
    end();
    expect(manager.calls).to.deep.equal(['addEventListener 2', 'removeEventListener 2']);
  });

  it('an answer that was there before the bundle holds once that is read', async () => {
    const manager = new Manager();
    manager.answer({1: true, 4: true});
    view.__tcfapi = manager.api;
    end = tcf();
    await shown();
    await waitUntil(() => granted('ads'));
  });

  it('one that breaks, or that is none, grants nothing and harms nobody', async () => {
    for (const api of [
      () => {
        throw new Error('broken');
      },
      (_: string, __: number, callback: Callback) => callback('all', true),
      (_: string, __: number, callback: Callback) => callback({gdprApplies: true}, false),
      undefined,
    ]) {
      view.__tcfapi = api;
      const stop = tcf();
      await shown();
      expect(granted('ads')).to.equal(false);
      stop();
      document.body.replaceChildren();
    }
    expect('__tcfapi' in view ? view.__tcfapi : undefined, 'it is never defined').to.equal(
      undefined,
    );
  });
});
