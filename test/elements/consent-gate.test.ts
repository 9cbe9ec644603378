import {expect, waitUntil} from '@open-wc/testing';

import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {forgetEverything} from '../support/bundles.js';
import {buttonOf, consentOf, embedsBundle, gateOf, parsed, ran, saidBy} from '../support/gates.js';
import {settled} from '../support/policy.js';

const VIDEO = '<iframe title="How tea is made" width="560" height="315"></iframe>';
const inPage = (gate: Element) => gate.querySelector(':scope > iframe');

describe('<consent-gate>', () => {
  const undo: (() => void)[] = [];
  beforeEach(() => {
    forgetEverything();
    ran().length = 0;
  });
  afterEach(() => {
    document.querySelectorAll('consent-gate').forEach((each) => each.remove());
    undo.splice(0).forEach((each) => each());
  });

  it('says who would load what and what for, and loads nothing', async () => {
    const gate = await gateOf(embedsBundle(), {recipient: 'tube'}, VIDEO);
    expect(saidBy(gate)).to.include('Not loaded yet: How tea is made');
    expect(saidBy(gate)).to.include('from Tube Inc., who');
    expect(saidBy(gate)).to.include('What for: Playing videos.');
    expect(gate.shadowRoot!.querySelector('a')!.href).to.equal('https://tube.example/p');
    expect([buttonOf(gate, 'Load it once'), buttonOf(gate, 'Always allow: Videos')]).to.not.include(
      undefined,
    );
    expect(inPage(gate)).to.equal(null);
    await expect(gate).to.be.accessible();
  });

  it('opens every gate of a choice that is allowed always, and shuts them when it is withdrawn', async () => {
    const bundle = embedsBundle();
    const gates = [
      await gateOf(bundle, {choice: 'videos'}, VIDEO),
      await gateOf(bundle, {purpose: 'playing'}, VIDEO),
      await gateOf(bundle, {recipient: 'tube'}, VIDEO),
    ];
    const map = await gateOf(bundle, {recipient: 'atlas'}, VIDEO);
    buttonOf(gates[0]!, 'Always allow')!.click();
    await waitUntil(() => gates.every(inPage), 'all are open');
    const content = gates[0]!.shadowRoot!.querySelector('[part=content]')!;
    expect([content.checkVisibility(), inPage(map)]).to.deep.equal([true, null]);
    await expect(gates[0]).to.be.accessible();
    const [record] = await consentOf(bundle).history();
    expect(record?.decisions.map(({choice, state}) => [choice, state])).to.deep.equal([
      ['videos', 'granted'],
    ]);
    consentOf(bundle).set('videos', 'denied');
    await waitUntil(() => !gates.some(inPage), 'all are shut');
    expect(buttonOf(gates[0]!, 'Load it once'), 'the placeholder is back').to.exist;
  });

  it('keeps two providers of one page apart, whose choices are called the same', async () => {
    const [one, two] = [embedsBundle(), embedsBundle()];
    const [first, second] = [
      await gateOf(one, {choice: 'videos'}, VIDEO),
      await gateOf(two, {choice: 'videos'}, VIDEO),
    ];
    buttonOf(first, 'Always allow')!.click();
    await waitUntil(() => inPage(first));
    await settled();
    expect([inPage(second), consentOf(two).granted({choice: 'videos'})]).to.deep.equal([
      null,
      false,
    ]);
    consentOf(two).acceptAll();
    await waitUntil(() => inPage(second));
    consentOf(one).withdrawAll();
    await waitUntil(() => !inPage(first));
    await settled();
    expect(inPage(second), 'what the other provider was allowed stays').not.to.equal(null);
  });

  it('F19 runs a script once however often it opens, and shows the very nodes of the template', async () => {
    const bundle = embedsBundle();
    const gate = await gateOf(
      bundle,
      {choice: 'videos'},
      `${VIDEO}<script>ran.push('player')</script>`,
    );
    const held = gate.querySelector('template')!.content.firstChild;
    for (const value of ['granted', 'denied', 'granted', 'denied', 'granted']) {
      consentOf(bundle).set('videos', value);
      await waitUntil(() => gate.isOpen === (value === 'granted'));
    }
    expect(inPage(gate)).to.equal(held);
    expect(ran()).to.deep.equal(['player']);
  });

  it('takes out what the content has put beside itself', async () => {
    const bundle = embedsBundle();
    const script = `document.currentScript.after(document.createElement('aside'))`;
    const gate = await gateOf(bundle, {choice: 'videos'}, `${VIDEO}<script>${script}</script>`);
    consentOf(bundle).set('videos', 'granted');
    await waitUntil(() => gate.querySelector('aside'));
    consentOf(bundle).set('videos', 'denied');
    await waitUntil(() => !gate.querySelector('aside'));
    expect([...gate.children].map(({localName}) => localName)).to.deep.equal(['template']);
  });

  it('keeps the order of scripts, also of one that stands behind one from elsewhere', async () => {
    const bundle = embedsBundle();
    const from = (code: string) => URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    const markup = `<script src="${from(`ran.push('api')`)}"></script>
      <script src="${from(`ran.push('more')`)}"></script>
      <script>ran.push('start')</script><script src="/nothing-here.js"></script>
      <script>ran.push('end')</script>`;
    await gateOf(bundle, {choice: 'videos'}, markup);
    consentOf(bundle).set('videos', 'granted');
    await waitUntil(() => ran().includes('end'));
    expect(ran()).to.deep.equal(['api', 'more', 'start', 'end']);
  });

  it('takes the room of what it holds before and after, wide or narrow', async () => {
    const bundle = embedsBundle();
    const gate = await gateOf(bundle, {choice: 'videos'}, VIDEO);
    const size = () => {
      const {width, height} = gate.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    };
    const before = size();
    expect(gate.shadowRoot!.firstElementChild!.getBoundingClientRect().width).to.equal(560);
    expect(before[1]).to.be.closeTo(315, 1);
    consentOf(bundle).set('videos', 'granted');
    await waitUntil(() => inPage(gate));
    expect(size()).to.deep.equal(before);
  });

  it('grows where it is too narrow for its words, and never hides one', async () => {
    const gate = await gateOf(embedsBundle(), {recipient: 'tube'}, VIDEO);
    gate.style.width = '200px';
    const box = gate.shadowRoot!.querySelector('[part=placeholder]')!;
    const {top, bottom, width} = box.getBoundingClientRect();
    expect(width).to.equal(200);
    for (const each of box.querySelectorAll('p, button, a')) {
      if (!each.checkVisibility()) continue;
      const at = each.getBoundingClientRect();
      expect(at.top >= top && at.bottom <= bottom, each.textContent).to.equal(true);
    }
  });

  it('stays shut on what the bundle does not know, and reports it once', async () => {
    const problems: string[] = [];
    const onProblem = ({problem}: PolicyProblemEvent) => problems.push(problem);
    document.addEventListener('policy-problem', onProblem);
    undo.push(() => document.removeEventListener('policy-problem', onProblem));
    for (const [keys, problem] of [
      [{choice: 'vidoes'}, 'expected the id of a choice, got "vidoes"'],
      [{choice: 'videos', recipient: 'cube'}, 'expected the id of a recipient, got "cube"'],
      [{purpose: 'nothing'}, 'expected a purpose that a choice governs, got "nothing"'],
      [{choice: 'theme=blue'}, 'expected a value of choice "theme", got "blue"'],
      [{}, 'expected a choice, purpose or recipient, got none'],
    ] as const) {
      const bundle = embedsBundle();
      const gate = await gateOf(bundle, keys, VIDEO);
      consentOf(bundle).acceptAll();
      await waitUntil(() => problems.length);
      await settled();
      expect(problems.splice(0)).to.deep.equal([`consent-gate: ${problem}`]);
      expect([inPage(gate), buttonOf(gate, '')]).to.deep.equal([null, undefined]);
      expect(saidBy(gate)).to.include('This stays closed');
      gate.remove();
    }
  });

  it('N2 loads nothing in a page that is prerendered, until a visitor sees it', async () => {
    let prerendering = true;
    Object.defineProperty(document, 'prerendering', {get: () => prerendering, configurable: true});
    undo.push(() => Reflect.deleteProperty(document, 'prerendering'));
    const bundle = embedsBundle();
    const gate = await gateOf(bundle, {choice: 'videos'}, VIDEO);
    consentOf(bundle).set('videos', 'granted');
    await settled();
    expect(inPage(gate)).to.equal(null);
    prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    await waitUntil(() => inPage(gate));
  });

  it('F13 works where it is moved, taken out and put back, and where its template comes late', async () => {
    const bundle = embedsBundle();
    const code = `<script>ran.push('player')</script>`;
    const late = await gateOf(bundle, {choice: 'maps'}, '');
    late.replaceChildren();
    document.body.append(late);
    late.append(parsed(`${VIDEO}${code}`));
    consentOf(bundle).acceptAll();
    await waitUntil(() => late.isOpen);
    document.body.prepend(late);
    await settled();
    expect(ran()).to.deep.equal(['player']);
    late.remove();
    consentOf(bundle).withdrawAll();
    document.body.append(late);
    await waitUntil(() => !late.isOpen && !inPage(late), 'what was withdrawn meanwhile is shut');
  });

  it('tells of the browser’s signal, and a grant beside it counts as informed', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    undo.push(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));
    const bundle = embedsBundle();
    const [videos] = bundle.choices!;
    Object.assign(videos!, {kind: 'opt-out', optOutOf: ['sale']});
    bundle.regimes = [{id: 'us', regions: ['*'], model: 'opt-out', honours: ['gpc']}];
    const gate = await gateOf(bundle, {choice: 'videos'}, VIDEO);
    await waitUntil(() => saidBy(gate).includes('Global Privacy Control'));
    expect(gate.isOpen).to.equal(false);
    buttonOf(gate, 'Always allow')!.click();
    await waitUntil(() => gate.isOpen);
    expect(consentOf(bundle).get('videos').informed).to.equal(true);
  });

  it('opens for what is required, for all that is named, and for an option that was picked', async () => {
    const bundle = embedsBundle();
    const required = await gateOf(bundle, {purpose: 'logs'}, VIDEO);
    const both = await gateOf(bundle, {choice: 'videos maps'}, VIDEO);
    const dark = await gateOf(bundle, {choice: 'theme=dark'}, VIDEO);
    const open = () => [required, both, dark].map((each) => each.isOpen);
    expect(open()).to.deep.equal([true, false, false]);
    consentOf(bundle).set('maps', 'granted');
    consentOf(bundle).set('theme', 'light');
    await settled();
    expect(open()).to.deep.equal([true, false, false]);
    consentOf(bundle).set('videos', 'granted');
    consentOf(bundle).set('theme', 'dark');
    await waitUntil(() => both.isOpen && dark.isOpen);
    consentOf(bundle).save({'recipient:tube': 'denied'});
    const tube = await gateOf(bundle, {recipient: 'tube'}, VIDEO);
    await settled();
    expect(tube.isOpen, 'a denial of one recipient').to.equal(false);
    buttonOf(tube, 'Always allow')!.click();
    await waitUntil(() => tube.isOpen);
  });
});
