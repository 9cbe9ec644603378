import {expect} from '@open-wc/testing';

import {inSlices} from '../../src/elements/privacy-policy/slices.js';

/** Steps that take that many milliseconds each. */
function* steps(count: number, done: number[], long = 1): Generator<undefined, void, void> {
  for (let step = 0; step < count; step += 1) {
    const until = performance.now() + long;
    while (performance.now() < until);
    done.push(step);
    yield;
  }
}

describe('work in slices', () => {
  it('begins at once, and ends when all is done', async () => {
    const made: number[] = [];
    const {done} = inSlices(steps(60, made), new AbortController().signal);
    expect(made.length).to.be.within(1, 20);
    await done;
    expect(made).to.have.length(60);
  });

  it('that is short is done at once', () => {
    const made: number[] = [];
    inSlices(steps(2, made, 0), new AbortController().signal);
    expect(made).to.deep.equal([0, 1]);
  });

  it('lets the page be painted, and answer its visitor, in between', async () => {
    const made: number[] = [];
    const frames: number[] = [];
    const frame = () => {
      frames.push(made.length);
      if (made.length < 200) requestAnimationFrame(frame);
    };
    frame();
    await inSlices(steps(200, made), new AbortController().signal).done;
    expect(frames.filter((count) => count > 0 && count < 200).length).to.be.above(0);
  });

  it('does the rest at once when there is no time to wait', async () => {
    const made: number[] = [];
    const {done, finish} = inSlices(steps(60, made), new AbortController().signal);
    finish();
    expect(made).to.have.length(60);
    finish();
    await done;
    expect(made).to.have.length(60);
  });

  it('does no more once it is stopped', async () => {
    const made: number[] = [];
    const stop = new AbortController();
    const {done} = inSlices(steps(60, made), stop.signal);
    stop.abort();
    await done;
    expect(made.length).to.be.below(20);
  });
});
