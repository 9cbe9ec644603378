/** `__gpp` of IAB GPP 1.1; `callback` gets what was asked for, and whether it could be told. */
export interface Gpp {
  (command?: string, callback?: GppCallback, parameter?: unknown): unknown;
  /** Calls that wait for the real one. */
  queue?: unknown[][];
  events?: GppListener[];
  lastId?: number;
}
export type GppCallback = (data: unknown, success: boolean) => void;
export interface GppListener {
  readonly id: number;
  readonly callback: GppCallback | undefined;
  readonly parameter: unknown;
}
interface GppCall {
  readonly command: string;
  readonly parameter: unknown;
  readonly callId: unknown;
}
export type GppWindow = Window & {__gpp?: Gpp};

/**
 * Answers until the real `__gpp` is there, keeps what it cannot answer, and is the one that other
 * frames write to: requirements of the stub, GPP CMP API 1.1. Leaves one that is there alone.
 */
export function stubGpp(): void {
  const view: GppWindow = window;
  if (view.__gpp) return;
  const queue: unknown[][] = [];
  const events: GppListener[] = [];
  const gpp: Gpp = (command, callback, parameter) => {
    if (!command) return queue;
    if (command === 'events') return events;
    const pingData = {
      gppVersion: '1.1',
      cmpStatus: 'stub',
      cmpDisplayStatus: 'hidden',
      signalStatus: 'not ready',
      supportedAPIs: [],
      cmpId: 0,
      sectionList: [],
      applicableSections: [0],
      gppString: '',
      parsedSections: {},
    };
    let data: unknown = /^get/.test(command) ? null : undefined;
    if (command === 'hasSection') data = false;
    if (command === 'ping') data = pingData;
    if (command === 'addEventListener') {
      const listenerId = ++gpp.lastId!;
      events.push({id: listenerId, callback, parameter});
      data = {eventName: 'listenerRegistered', listenerId, data: true, pingData};
    } else if (command === 'removeEventListener') {
      data = !!events.splice(events.findIndex(({id}) => id === parameter) >>> 0, 1)[0];
    }
    if (data === undefined) queue.push([command, callback, parameter]);
    else callback?.(data, true);
    return undefined;
  };
  view.__gpp = Object.assign(gpp, {queue, events, lastId: 0});

  addEventListener('message', ({data, source}: MessageEvent<unknown>) => {
    try {
      const isText = typeof data === 'string';
      const {command, parameter, callId} = (
        (isText ? JSON.parse(data) : data) as {__gppCall: GppCall}
      ).__gppCall;
      view.__gpp!(
        command,
        (returnValue, success) => {
          try {
            const message = {__gppReturn: {returnValue, success, callId}};
            (source as Window).postMessage(isText ? JSON.stringify(message) : message, '*');
          } catch {
            // Nobody is there to be told, or it was asked with what cannot be sent back.
          }
        },
        parameter,
      );
    } catch {
      // Not for us.
    }
  });

  // In the head nothing is drawn, and it is there before any other frame.
  if (!('__gppLocator' in frames))
    document.head.append(Object.assign(document.createElement('iframe'), {name: '__gppLocator'}));
}
