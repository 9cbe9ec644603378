import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {type Asked, pageGates} from '../../src/gate/release.js';

const ran: string[] = [];
Object.assign(globalThis, {ran: (name: string) => ran.push(name)});

/** Inline scripts are text; those with an address come from a blob. */
const script = (text: string, attributes: Record<string, string> = {}, isFile = false) => {
  const element = document.createElement('script');
  element.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (isFile) {
    element.src = URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
  } else element.text = text;
  return element;
};
const gated = (name: string, attributes: Record<string, string> = {}, isFile = false) =>
  script(`ran('${name}')`, {'data-choice': 'ads', ...attributes}, isFile);

const open = (...choices: string[]) =>
  pageGates().open(({choice, purpose, recipient}: Asked) =>
    [choice, purpose, recipient].every((id) => id === undefined || choices.includes(id)),
  );

const settled = () => aTimeout(60);

describe('scripts that wait', () => {
  let place: HTMLElement;

  beforeEach(() => {
    open();
    ran.length = 0;
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => place.remove());

  it('do nothing before what they name is allowed', async () => {
    place.append(gated('a'), gated('b', {}, true));
    await settled();
    open('other');
    await settled();
    expect(ran).to.deep.equal([]);
  });

  it('run as soon as it is, as the same nodes in the same places', async () => {
    const [first, second] = [gated('a'), gated('b')];
    place.append(first, 'text', second);
    await settled();
    open('ads');
    expect(ran).to.deep.equal(['a', 'b']);
    expect([...place.childNodes].map((node) => node.nodeName)).to.deep.equal([
      'SCRIPT',
      '#text',
      'SCRIPT',
    ]);
    expect(place.firstChild).to.equal(first);
    expect(place.lastChild).to.equal(second);
  });

  it('wait for everything that they name', async () => {
    place.append(gated('a', {'data-purpose': 'measure', 'data-recipient': 'acme'}));
    await settled();
    open('ads', 'measure');
    expect(ran).to.deep.equal([]);
    open('ads', 'measure', 'acme');
    expect(ran).to.deep.equal(['a']);
  });

  it('are found when they are inserted later, alone or within something', async () => {
    open('ads');
    place.append(gated('a'));
    await settled();
    const box = document.createElement('section');
    box.append(document.createElement('p'));
    box.firstElementChild!.append(gated('b'));
    place.append(box);
    await settled();
    expect(ran).to.deep.equal(['a', 'b']);
  });

  it('are found in shadow roots that are handed over', async () => {
    const root = place.attachShadow({mode: 'closed'});
    root.append(gated('a'));
    open('ads');
    await settled();
    expect(ran).to.deep.equal([]);
    pageGates().observe(root);
    root.append(gated('b'));
    await settled();
    expect(ran).to.deep.equal(['a', 'b']);
  });

  it('run once, however often they are moved and whatever is taken back and given again', async () => {
    const element = gated('a');
    place.append(element);
    open('ads');
    await settled();
    open();
    place.append(element);
    await settled();
    open('ads');
    place.prepend(element);
    await settled();
    expect(ran).to.deep.equal(['a']);
  });

  it('that were taken out wait on, and run where they are put back', async () => {
    const element = gated('a');
    place.append(element);
    await settled();
    element.remove();
    open('ads');
    await settled();
    expect(ran).to.deep.equal([]);
    place.append(element);
    await settled();
    expect(ran).to.deep.equal(['a']);
  });

  it('keep their order, whether their text is in the page or has to come', async () => {
    place.append(gated('1', {}, true), gated('2'), gated('3', {}, true), gated('4', {}, true));
    place.append(gated('5'));
    open('ads');
    await waitUntil(() => ran.length === 5);
    expect(ran).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('do not wait for those that may run at any time, nor for modules', async () => {
    place.append(gated('module', {'data-type': 'module'}), gated('async', {async: ''}, true));
    place.append(gated('plain'));
    open('ads');
    await waitUntil(() => ran.length === 3);
    expect(ran[0]).to.equal('plain');
  });

  it('get the type that they are to have, and keep their other attributes', async () => {
    const module = gated('import.meta', {'data-type': 'module', 'data-own': 'kept', id: 'tag'});
    module.text = `ran(typeof import.meta)`;
    place.append(module);
    open('ads');
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['object']);
    expect(module.dataset['own']).to.equal('kept');
    expect(module.id).to.equal('tag');
  });

  it('change nothing for others when they are missing or throw', async () => {
    const silent = (event: Event) => event.preventDefault();
    const {onerror} = window;
    window.onerror = () => true;
    addEventListener('error', silent);
    const missing = gated('');
    missing.src = '/missing.js';
    place.append(gated('1'), missing, script('throw Error("theirs")', {'data-choice': 'ads'}));
    place.append(gated('2'));
    open('ads');
    await waitUntil(() => ran.length === 2);
    removeEventListener('error', silent);
    window.onerror = onerror;
    expect(ran).to.deep.equal(['1', '2']);
  });

  it('do not wait for those that this browser leaves out', async () => {
    place.append(gated('old', {nomodule: ''}, true), gated('next'));
    open('ads');
    await waitUntil(() => ran.includes('next'));
    await settled();
    expect(ran).to.deep.equal(['next']);
  });

  it('stay shut when it is taken back while those before them are on their way', async () => {
    place.append(gated('1', {}, true), gated('2'));
    await settled();
    open('ads');
    open();
    await settled();
    expect(ran).to.not.include('2');
    open('ads');
    await waitUntil(() => ran.length === 2);
  });

  it('are no other elements, and no other types', async () => {
    const image = document.createElement('img');
    image.dataset['choice'] = 'ads';
    const data = script('ran("data")', {'data-choice': 'ads'});
    data.type = 'application/json';
    place.append(image, data, script('ran("nothing named")'));
    open('ads');
    await settled();
    expect(ran).to.deep.equal([]);
    expect([...place.children].map(({outerHTML}) => outerHTML.slice(0, 30))).to.have.lengthOf(3);
  });

  it('are looked after once a page, whoever asks', () => {
    expect(pageGates()).to.equal(pageGates());
  });
});
