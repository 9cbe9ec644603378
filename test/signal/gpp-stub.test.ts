import {expect, waitUntil} from '@open-wc/testing';
import {gpp} from '../../src/integrations/gpp.js';
import {type Gpp, type GppWindow, stubGpp} from '../../src/signal/gpp-stub.js';

const view: GppWindow = window;
const ask = (command: string, parameter?: unknown) => {
  let got: unknown[] = [];
  view.__gpp!(command, (...answer) => (got = answer), parameter);
  return got;
};

/** What a script in a frame gets to hear when it writes to the page. */
async function fromFrame(messages: readonly unknown[]): Promise<unknown[]> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const heard: unknown[] = [];
  frame.contentWindow!.addEventListener('message', ({data}) => heard.push(data));
  const Sender = frame.contentWindow as unknown as {Function: FunctionConstructor};
  // Sent by code of the frame, so that the frame is who is answered.
  const send = new Sender.Function('message', 'parent.postMessage(message, "*")') as (
    message: unknown,
  ) => void;
  messages.forEach(send);
  await waitUntil(() => JSON.stringify(heard).includes('last'), 'an answer');
  frame.remove();
  return heard;
}

describe('__gpp before the real one is there', () => {
  before(() => stubGpp());

  it('can be found by frames', () => {
    expect('__gppLocator' in window.frames).to.equal(true);
    const [frame] = document.querySelectorAll<HTMLIFrameElement>('iframe[name="__gppLocator"]');
    expect(frame?.getClientRects()).to.have.lengthOf(0);
    stubGpp();
    expect(document.querySelectorAll('iframe[name="__gppLocator"]')).to.have.lengthOf(1);
  });

  it('answers what it can in the same turn', () => {
    const [ping, success] = ask('ping') as [Record<string, unknown>, boolean];
    expect(success).to.equal(true);
    expect(ping['cmpStatus']).to.equal('stub');
    expect(ping['applicableSections']).to.deep.equal([0]);
    expect(ask('hasSection', 'usnat')).to.deep.equal([false, true]);
    expect(ask('getSection', 'usnat')).to.deep.equal([null, true]);
    expect(ask('getField', 'usnat.SaleOptOut')).to.deep.equal([null, true]);
    const [event] = ask('addEventListener') as [{listenerId: number; eventName: string}];
    expect(event.eventName).to.equal('listenerRegistered');
    expect(ask('removeEventListener', event.listenerId)).to.deep.equal([true, true]);
    expect(ask('removeEventListener', event.listenerId)).to.deep.equal([false, true]);
    expect(view.__gpp!()).to.be.an('array');
    expect(view.__gpp!('events')).to.be.an('array');
  });

  it('answers frames, in text where it was asked in text, and ignores what it cannot read', async () => {
    const call = (callId: string) => ({__gppCall: {command: 'ping', callId, version: '1.1'}});
    const heard = await fromFrame([
      null,
      7,
      '',
      'no JSON',
      '{"__gppCall": null}',
      '[]',
      {__gppCall: 'ping'},
      {__gppCall: {command: {}, callId: 'object'}},
      {__gppCall: {}},
      call('object'),
      JSON.stringify(call('last')),
    ]);
    expect(heard).to.have.lengthOf(2);
    const [first, second] = heard as [{__gppReturn: Record<string, unknown>}, string];
    expect(first.__gppReturn['callId']).to.equal('object');
    expect(first.__gppReturn['success']).to.equal(true);
    expect(typeof second).to.equal('string');
  });

  it('keeps the rest, and hands it over with its listeners', () => {
    const events: string[] = [];
    view.__gpp!('addEventListener', (event) =>
      events.push((event as {eventName: string}).eventName),
    );
    const later: unknown[] = [];
    view.__gpp!('other', (data, success) => later.push(data, success));
    expect(later).to.deep.equal([]);
    const stop = gpp();
    expect(later).to.deep.equal([null, false]);
    expect(events).to.deep.equal(['listenerRegistered', 'cmpStatus']);
    expect((ask('ping')[0] as {cmpStatus: string}).cmpStatus).to.equal('loaded');
    stop();
  });

  it('is left to another script that answers already', () => {
    const theirs: Gpp = (_, callback) => callback?.({cmpStatus: 'loaded'}, true);
    const {__gpp} = view;
    const {warn} = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    view.__gpp = theirs;
    gpp();
    console.warn = warn;
    expect(view.__gpp).to.equal(theirs);
    expect(warnings).to.have.lengthOf(1);
    view.__gpp = __gpp!;
  });
});
