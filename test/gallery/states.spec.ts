import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addressOf, optionsOf, USUAL} from '../../demo/gallery/options.js';
import {asking, askingBefore, askingForMany} from '../../demo/gallery/samples/asking.js';
import {arabic} from '../../demo/gallery/samples/arabic.js';
import {each} from '../../demo/gallery/samples/library-choices.js';
import {library, libraryWith} from '../../demo/gallery/samples/library.js';
import {longWords} from '../../demo/gallery/samples/long-words.js';
import {small} from '../../demo/gallery/samples/small.js';
import {states} from '../../demo/gallery/states.js';
import {check} from '../../src/bundle/check.js';
import {readNow} from '../../src/bundle/read-now.js';

describe('The states of the gallery', () => {
  it('have ids that tell them apart, and that filter lists do not look for', () => {
    const ids = states.map(({id}) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
    for (const id of ids) assert.match(id, /^(?!.*(cookie|privacy|gdpr))[a-z]+(-[a-z]+)+$/);
  });

  it('cover every element that a page can use', async () => {
    const {default: manifest} = (await import('../../custom-elements.json', {
      with: {type: 'json'},
    })) as {default: {modules: {declarations?: {tagName?: string}[]}[]}};
    const tags = manifest.modules.flatMap(({declarations = []}) =>
      declarations.flatMap(({tagName}) => tagName ?? []),
    );
    const shown = new Set(states.map(({element}) => element));
    assert.ok(tags.length > 4);
    assert.deepEqual(
      tags.filter((tag) => !shown.has(tag)),
      [],
    );
  });

  it('are drawn from bundles that are sound where the state is not about a fault', () => {
    const bundles = [library('a'), small('b'), longWords('c'), arabic('d')];
    bundles.push(asking('f'), askingBefore('g'), askingForMany('h'));
    const some = Object.values(each).map((choice) => libraryWith('e', [choice]));
    for (const bundle of [...bundles, ...some]) {
      assert.deepEqual(check(bundle).problems, [], bundle.id);
      assert.deepEqual(readNow(bundle)?.problems, [], bundle.id);
    }
  });

  it('have an address for each way of showing them', () => {
    const all = {...USUAL, scheme: 'dark', dir: 'rtl', text: '200', width: '320', bare: true};
    const address = addressOf({...all, state: 'note-ready'});
    assert.equal(
      address,
      '/gallery/?scheme=dark&dir=rtl&text=200&width=320&bare=1&state=note-ready',
    );
    assert.deepEqual(optionsOf(address.split('?')[1]!), {...all, state: 'note-ready'});
    assert.deepEqual(optionsOf('?scheme=mauve&dir=up&bare=yes'), {
      ...USUAL,
      bare: false,
      state: undefined,
    });
  });
});
