import {expect, waitUntil} from '@open-wc/testing';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {forthright} from '../../src/index.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {drawnBelow, textOf} from './audit.js';
import {Escapes, Stage} from './stage.js';
import {CLOBBERING} from './strings.js';

/** Ids differ, so that no test meets the store of another. */
let count = 0;
const own = (): PolicyBundle => smallBundle({id: `fault-${(count += 1)}`});

const controlOf = (stage: Stage): HTMLElement | undefined =>
  [...drawnBelow(stage.elements[2]!.shadowRoot!)].find((each): each is HTMLElement =>
    each.matches('[role=switch]'),
  );

async function drawn(bundle: PolicyBundle): Promise<Stage> {
  const stage = new Stage(bundle, 'logging');
  await waitUntil(() => controlOf(stage), 'the choice has its control');
  return stage;
}

const granted = (id: string) => forthright.for(id).consent.granted({choice: 'count-visits'});

const recordOf = (id: string) =>
  new Promise<ConsentRecordEvent['record']>((resolve) => {
    const heard = ({bundleId, record}: ConsentRecordEvent) => {
      if (bundleId !== id) return;
      document.removeEventListener('consent-record', heard);
      resolve(record);
    };
    document.addEventListener('consent-record', heard);
  });

let escapes: Escapes;
let stages: Stage[] = [];
const show = async (bundle: PolicyBundle) => {
  const stage = await drawn(bundle);
  stages.push(stage);
  return stage;
};

beforeEach(() => {
  forgetEverything();
  escapes = new Escapes();
});
afterEach(() => {
  for (const stage of stages) stage.leave();
  stages = [];
  expect(escapes.take(), 'nothing escapes to the page').to.eql([]);
  escapes.end();
});

describe('F05: garbage where the answer is stored', () => {
  const GARBAGE = [
    ...['x', '%', '%E0%A4%A', '{"a":', 'null', '1', '[]', '"x"', '[null]', '{"__proto__":1}'],
    ...['2|fault|1|1|x|1|||count-visits:gv||', '1|', '1||||||||||.', '|'.repeat(500)],
  ];

  for (const garbage of [...GARBAGE, 'x'.repeat(1_000_000)]) {
    it(`${garbage.slice(0, 40)} is no answer, and is put aside for a new one`, async () => {
      const bundle = own();
      const {id} = bundle;
      document.cookie = `forthright.${id}=${garbage.slice(0, 3000)}; Path=/`;
      for (const key of ['', 'requests.', 'records.', 'journal.']) {
        localStorage.setItem(`forthright.${key}${id}${key === 'journal.' ? '.a' : ''}`, garbage);
      }
      const stage = await show(bundle);
      expect(granted(id)).to.be.false;
      expect(controlOf(stage)!.ariaChecked).to.equal('false');
      expect(forthright.for(id).consent.get('count-visits').state).to.equal('unset');

      const recorded = recordOf(id);
      controlOf(stage)!.click();
      expect(granted(id)).to.be.true;
      expect((await recorded).decisions[0]!.state).to.equal('granted');
      expect(document.cookie).to.match(new RegExp(`forthright\\.${id}=1\\|${id}\\|`));
      const aside = Object.entries(localStorage).filter(([key]) => /aside/.test(key));
      expect(aside.map(([, text]) => text)).to.include(garbage);
    });
  }
});

describe('F07: a host that never answers', () => {
  it('keeps nothing waiting but the record', async () => {
    const bundle = own();
    const stage = await show(bundle);
    const never = (event: ConsentRecordEvent) => event.waitUntil(new Promise(() => undefined));
    document.addEventListener('consent-record', never);
    controlOf(stage)!.click();
    await waitUntil(() => controlOf(stage)!.ariaChecked === 'true');
    controlOf(stage)!.click();
    await waitUntil(() => controlOf(stage)!.ariaChecked === 'false');
    const {records} = forthright.for(bundle.id);
    await waitUntil(async () => (await records.pending()).length === 2, 'both wait');
    document.removeEventListener('consent-record', never);
    expect(granted(bundle.id)).to.be.false;
  });
});

describe('F14: elements of the page that are named like what scripts look for', () => {
  const make = (tag: string) => Document.prototype.createElement.call(document, tag);
  const root = (): HTMLElement => Reflect.get(Document.prototype, 'body', document);

  for (const name of CLOBBERING) {
    it(`${name}: works, or says that it does not`, async () => {
      const bundle = own();
      const decoys = ['img', 'form', 'form'].map((tag) => make(tag));
      for (const decoy of decoys) {
        decoy.setAttribute('name', name);
        decoy.id = name;
      }
      decoys[1]!.append(
        ...['yield', 'call', 'href'].map((each) => Object.assign(make('input'), {name: each})),
      );
      root().append(...decoys);
      const problems: string[] = [];
      const heard = (event: Event) => problems.push((event as Event & {problem: string}).problem);
      addEventListener('policy-problem', heard);
      const controls = make('opt-out-controls') as HTMLElement & {bundle: unknown};
      const policy = make('privacy-policy') as HTMLElement & {bundle: unknown};
      try {
        Object.assign(controls, {bundle});
        Object.assign(policy, {bundle: {...bundle}});
        root().append(controls, policy);
        await waitUntil(
          () => textOf(controls).includes('Count my visits') || /not drawn/.test(problems.join()),
          'the choices are drawn, or the page is told',
        );
        await waitUntil(() => textOf(policy).includes('The server writes a log.'));
        expect(granted(bundle.id), 'nothing is granted').to.be.false;
        await forthright.for(bundle.id).consent.ready;
        forthright.for(bundle.id).consent.set('count-visits', 'granted');
        expect(granted(bundle.id), 'an act counts').to.be.true;
      } finally {
        removeEventListener('policy-problem', heard);
        controls.remove();
        policy.remove();
        for (const decoy of decoys) decoy.remove();
      }
    });
  }
});

describe('F15: a page that has changed what every script shares', () => {
  const prototypes = [Array.prototype, Object.prototype, String.prototype, Date.prototype];
  const {parse, stringify} = JSON;
  const undo: (() => void)[] = [];
  const put = (on: object, name: string, value: unknown) => {
    Object.defineProperty(on, name, {value, enumerable: true, configurable: true, writable: true});
    undo.push(() => Reflect.deleteProperty(on, name));
  };
  afterEach(() => {
    for (const each of undo.splice(0)) each();
    Object.assign(JSON, {parse, stringify});
  });

  const CHANGES: Record<string, () => void> = {
    'toJSON on arrays, as old libraries do': () => put(Array.prototype, 'toJSON', () => '[]'),
    'toJSON on everything': () => prototypes.forEach((each) => put(each, 'toJSON', () => 'x')),
    'names that every loop meets': () =>
      prototypes.forEach((each) => put(each, 'extra', () => 'extra')),
    'a JSON that makes dates of what looks like one': () => {
      JSON.parse = (text: string) =>
        parse(text, (_, value: unknown) =>
          typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value,
        ) as unknown;
    },
    'a JSON that writes spaces and escapes': () => {
      JSON.stringify = (value: unknown) => stringify(value, null, 2)?.replace(/</g, '\\u003c');
    },
  };

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`${name}: a record comes out as it went in, and can be verified`, async () => {
      const bundle = own();
      const stage = await show(bundle);
      const recorded = recordOf(bundle.id);
      change();
      controlOf(stage)!.click();
      expect(granted(bundle.id)).to.be.true;
      const record = await recorded;
      const {records} = forthright.for(bundle.id);
      const list = await records.list();
      const verdict = await records.verify();
      for (const each of undo.splice(0)) each();
      Object.assign(JSON, {parse, stringify});
      expect(record.decisions.map(({choiceId, state}) => [choiceId, state])).to.eql([
        ['count-visits', 'granted'],
      ]);
      expect(record.event.eventTime).to.match(/^\d{4}-\d\d-\d\dT/);
      expect(list.map(({recordId}) => recordId)).to.eql([record.recordId]);
      expect(verdict).to.eql({valid: true, broken: []});
      expect(await records.verify(), 'without the change too').to.eql({valid: true, broken: []});
    });
  }
});
