import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/opt-out-controls.js';
import '../../src/define/policy-bundle.js';
import {forthright} from '../../src/api.js';
import {page} from '../../src/context/page.js';
import type {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {gpp} from '../../src/integrations/gpp.js';
import {forgetEverything} from '../support/bundles.js';
import {bundleWith} from '../support/controls.js';

/** Hands on what the page writes to it, and sends the page what it is handed: a script of another origin. */
const STRANGER = `<script>
  addEventListener('message', ({data}) => {
    if (!data.send) return parent.postMessage({answered: data}, '*');
    for (const each of data.send) {
      const {port1} = new MessageChannel();
      if (each === 'PORT') parent.postMessage({__gppCall: {command: 'ping', callId: port1}}, '*', [port1]);
      else parent.postMessage(each, '*');
    }
  });
  parent.postMessage({answered: 'here'}, '*');
</script>`;

/** What no caller can be answered about; none of it comes from a caller that keeps to the specification. */
const MALFORMED: readonly unknown[] = [
  null,
  7,
  '',
  'no JSON',
  '{"__gppCall": null}',
  '{"__gppCall": {}}',
  '[]',
  {},
  {__gppCall: null},
  {__gppCall: 'ping'},
  {__gppCall: {callId: 'no command'}},
  {__gppCall: {command: '', callId: 'empty'}},
  {__gppCall: {command: 'events', callId: 'listeners of the page'}},
  {__gppReturn: {returnValue: true, success: true, callId: 'not asked'}},
  'PORT',
];

describe('__gpp, asked by a frame of another origin after a decision', () => {
  const reported: string[] = [];
  const answers: unknown[] = [];
  const records: ConsentRecordEvent['record'][] = [];
  const {onerror} = window;
  const bundle = bundleWith(
    [{id: 'sale', kind: 'opt-out', label: 'Sell data', optOutOf: ['sale'], purposes: ['selling']}],
    {
      purposes: [{id: 'selling', name: 'Selling'}],
      regimes: [{id: 'ccpa', regions: ['US-CA'], model: 'opt-out'}],
    },
  );
  const hear = ({data}: MessageEvent<{answered?: unknown} | null>) => {
    if (data?.answered !== undefined) answers.push(data.answered);
  };
  const keep = ({record}: ConsentRecordEvent) => records.push(record);
  let frame: HTMLIFrameElement;
  let end: () => void;

  before(async () => {
    forgetEverything();
    page.stores.clear();
    document.addEventListener('consent-record', keep);
    addEventListener('message', hear);
    window.onerror = (_, __, ___, ____, error) => {
      reported.push(String(error));
      return true;
    };
    end = gpp();
    const owner = document.createElement('policy-bundle');
    Object.assign(owner, {bundle, region: 'US-CA'});
    owner.append(document.createElement('opt-out-controls'));
    document.body.append(owner);
    const {consent} = forthright.for(bundle.id);
    await consent.ready;
    consent.set('sale', 'denied');
    await waitUntil(() => records.length > 0, 'the decision is recorded');
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = STRANGER;
    document.body.append(frame);
    await waitUntil(() => answers.shift() === 'here', 'the frame is there');
  });
  after(() => {
    end();
    window.onerror = onerror;
    removeEventListener('message', hear);
    document.removeEventListener('consent-record', keep);
    document.body.replaceChildren();
  });
  beforeEach(() => {
    answers.length = 0;
    reported.length = 0;
  });

  /** What the frame is answered until the last of what it asks. */
  async function answered(messages: readonly unknown[]): Promise<readonly unknown[]> {
    const last = {__gppCall: {command: 'hasSection', parameter: 'usca', callId: 'last'}};
    frame.contentWindow!.postMessage({send: [...messages, last]}, '*');
    const isLast = (answer: unknown) => JSON.stringify(answer).includes('"last"');
    await waitUntil(() => answers.some(isLast), 'the last answer');
    return answers.filter((answer) => !isLast(answer));
  }
  const call = (command: string, parameter?: unknown) => ({
    __gppCall: {command, parameter, callId: command, version: '1.1'},
  });

  it('answers what was decided, in text where it was asked in text', async () => {
    const heard = await answered([
      call('getField', 'usca.SaleOptOut'),
      JSON.stringify(call('getField', 'usca.SaleOptOut')),
    ]);
    const answer = {__gppReturn: {returnValue: 1, success: true, callId: 'getField'}};
    expect(heard).to.deep.equal([answer, JSON.stringify(answer)]);
  });

  it('tells nothing by which the visitor, her record or this site’s storage could be known', async () => {
    const heard = await answered([
      call('ping'),
      call('getSection', 'usca'),
      call('hasSection', 'usca'),
      call('getField', 'usca.Gpc'),
      call('addEventListener'),
    ]);
    expect(heard).to.have.lengthOf(5);
    const said = JSON.stringify(heard);
    expect(said).to.include('"cmpStatus":"loaded"').and.include('"SaleOptOut":1');
    const {recordId, principalId} = records[0]!;
    expect(document.cookie).to.include('forthright', 'something is stored');
    for (const secret of [recordId, principalId.value.replace('urn:uuid:', ''), bundle.id]) {
      expect(secret).to.have.length.above(7);
      expect(said).to.not.include(secret);
    }
    expect(said).to.not.match(
      /[\da-f]{8}-?[\da-f]{4}|20\d\d-\d\d|https?:/i,
      'no id, date or address',
    );
  });

  it('ignores what it cannot read: no answer, and no error', async () => {
    expect(await answered(MALFORMED)).to.deep.equal([]);
    expect(reported).to.deep.equal([]);
  });

  it('says of calls that it does not know, and of fields that no text names, that there is nothing', async () => {
    const heard = await answered([
      call('getTCData'),
      call('getField', {toString: null}),
      call('getSection', {toString: null}),
      call('hasSection', ['usca']),
    ]);
    expect(heard).to.deep.equal(
      [
        ['getTCData', null, false],
        ['getField', null, true],
        ['getSection', null, true],
        ['hasSection', false, true],
      ].map(([callId, returnValue, success]) => ({__gppReturn: {returnValue, success, callId}})),
    );
    expect(reported).to.deep.equal([]);
  });

  it('ignores a message whose sender has gone, then and at later changes', async () => {
    for (const command of ['ping', 'addEventListener', 'nonsense']) {
      dispatchEvent(new MessageEvent('message', {data: call(command), source: null}));
    }
    forthright.for(bundle.id).consent.set('sale', 'granted');
    const heard = await answered([call('getField', 'usca.SaleOptOut')]);
    const field = {__gppReturn: {returnValue: 2, success: true, callId: 'getField'}};
    expect(heard).to.deep.include(field);
    expect(reported).to.deep.equal([]);
  });
});
