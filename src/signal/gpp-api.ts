import {encode, type Said, SECTIONS} from './gpp-sections.js';
import type {Gpp, GppCallback, GppListener, GppWindow} from './gpp-stub.js';

/** What `__gpp` says now. */
export interface GppState {
  readonly said: readonly Said[];
  readonly isShown: boolean;
  readonly isReady: boolean;
}

type Parsed = Record<string, Record<string, unknown>[]>;

/** Unregistered: sections that need no registration are written under this id. */
const CMP_ID = 1;
const NONE_APPLIES = -1;

/** The answers of `__gpp`, GPP CMP API 1.1; takes over from the stub, its listeners and what it kept. */
export class GppApi {
  readonly #listeners: GppListener[];
  #lastId: number;
  #state: GppState = {said: [], isShown: false, isReady: false};

  /** @param view - the window whose `__gpp` a stub has defined */
  constructor(view: GppWindow) {
    const stub = view.__gpp;
    this.#listeners = [...(stub?.events ?? [])];
    this.#lastId = stub?.lastId ?? 0;
    const queue = [...(stub?.queue ?? [])];
    const gpp: Gpp = (command, callback, parameter) => this.#call(command, callback, parameter);
    view.__gpp = gpp;
    this.#tell('cmpStatus', 'loaded');
    for (const [command, callback, parameter] of queue)
      gpp(command as string, callback as GppCallback, parameter);
  }

  /** Says something else; in the order that the specification asks for. */
  set(state: GppState): void {
    const before = this.#state;
    const text = (each: GppState, name: string) =>
      encode(each.said.filter(({section}) => section.name === name));
    const changed = Object.keys(SECTIONS).filter(
      (name) => text(before, name) !== text(state, name),
    );
    const isSame = before.isShown === state.isShown && before.isReady === state.isReady;
    if (isSame && !changed.length) return;
    this.#state = {...before, isReady: false};
    if (before.isReady) this.#tell('signalStatus', 'not ready');
    this.#state = {...state, isReady: false};
    if (before.isShown !== state.isShown) {
      this.#tell('cmpDisplayStatus', state.isShown ? 'visible' : 'hidden');
    }
    for (const name of changed) this.#tell('sectionChange', name);
    this.#state = state;
    if (state.isReady) this.#tell('signalStatus', 'ready');
  }

  #call(command: unknown, callback: unknown, parameter: unknown): unknown {
    if (!command) return [];
    if (command === 'events') return [...this.#listeners];
    const answer = (data: unknown, success = true) => {
      if (typeof callback === 'function') safely(() => (callback as GppCallback)(data, success));
    };
    const section = (name: unknown) =>
      typeof name === 'string' ? this.#parsed()[name] : undefined;
    if (command === 'ping') answer(this.#ping());
    else if (command === 'hasSection') answer(!!section(parameter));
    else if (command === 'getSection') answer(section(parameter) ?? null);
    else if (command === 'getField') {
      const [name, field = ''] = typeof parameter === 'string' ? parameter.split('.') : [];
      const part = section(name)?.find((each) => Object.hasOwn(each, field));
      answer(part?.[field] ?? null);
    } else if (command === 'addEventListener') {
      const listenerId = ++this.#lastId;
      if (typeof callback === 'function') {
        this.#listeners.push({id: listenerId, callback: callback as GppCallback, parameter});
      }
      answer(this.#event('listenerRegistered', listenerId, true));
    } else if (command === 'removeEventListener') {
      const at = this.#listeners.findIndex(({id}) => id === parameter);
      if (at >= 0) this.#listeners.splice(at, 1);
      answer(at >= 0);
    } else answer(null, false);
    return undefined;
  }

  #tell(eventName: string, data: unknown): void {
    for (const {id, callback} of [...this.#listeners]) {
      safely(() => callback?.(this.#event(eventName, id, data), true));
    }
  }

  #event(eventName: string, listenerId: number, data: unknown) {
    return {eventName, listenerId, data, pingData: this.#ping()};
  }

  /** Made anew for each who asks, so that nobody changes what others are told. */
  #parsed(): Parsed {
    const parsed = this.#state.said.map(({section, core, gpc}) => [
      section.name,
      [structuredClone(core), {SubsectionType: 1, Gpc: gpc}],
    ]);
    return Object.assign(Object.create(null) as Parsed, Object.fromEntries(parsed) as Parsed);
  }

  #ping() {
    const {said, isShown, isReady} = this.#state;
    const ids = said.map(({section}) => section.id);
    return {
      gppVersion: '1.1',
      cmpStatus: 'loaded',
      cmpDisplayStatus: isShown ? 'visible' : 'hidden',
      signalStatus: isReady ? 'ready' : 'not ready',
      supportedAPIs: Object.values(SECTIONS).map(({id, name}) => `${id}:${name}`),
      cmpId: CMP_ID,
      sectionList: ids,
      applicableSections: ids.length ? [...ids] : [NONE_APPLIES],
      gppString: encode(said),
      parsedSections: {...this.#parsed()},
    };
  }
}

/** What a listener throws is its own. */
function safely(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}
