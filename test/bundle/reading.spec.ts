import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readNow} from '../../src/bundle/read-now.js';
import {readPlain} from '../../src/bundle/reading.js';
import {edited, smallest, whole} from './bundles.js';

describe('a bundle that is nothing but a text', () => {
  it('is read by the rules for text alone, as by all of them', async () => {
    const bundle = smallest();
    assert.equal((await readPlain(bundle))?.bundle, bundle);
    assert.equal(readNow(bundle)?.bundle, bundle);
    const {format, id, provider, policy} = whole();
    assert.ok(await readPlain({format, id, provider, policy}));
  });

  it('has its dangling references found', async () => {
    const link = {type: 'crossReference', to: 'nowhere', content: ['There']};
    const bundle = edited(
      smallest(),
      ['policy', 'sections', 0, 'content'],
      [{type: 'paragraph', children: [link]}],
    );
    const problems = (await readPlain(bundle))?.problems.map(({path}) => path);
    assert.deepEqual(problems, ['policy.sections[0].content[0].children[0].to']);
  });

  it('is no longer one when it says more, or says anything wrong', async () => {
    assert.equal(await readPlain(whole()), undefined);
    assert.equal(await readPlain({...smallest(), practices: []}), undefined);
    assert.equal(await readPlain(edited(smallest(), ['policy', 'title'], 1)), undefined);
    assert.equal(await readPlain(edited(smallest(), ['colour'], 'red')), undefined);
  });

  it('is not found in what is no bundle', async () => {
    for (const input of [undefined, null, 0, '', 'text', [], {}]) {
      assert.equal(await readPlain(input), undefined);
    }
  });
});
