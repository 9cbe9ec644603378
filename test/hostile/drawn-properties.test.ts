import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {guard} from '../../src/bundle/guard.js';
import {broken, hostileBundle, slyBundle, validBundle} from '../bundle/arbitraries.js';
import {forgetEverything} from '../support/bundles.js';
import {drawnBelow} from './audit.js';
import {enforcePolicy, Escapes, pause, Stage} from './stage.js';

/**
 * Seeded: fast-check prints the seed and the path of what fails. Bounded by number, not by time, so that
 * a slow machine looks at no less; what is found is mostly our own, and the same in every engine.
 */
const RUNS = {
  seed: 20261124,
  includeErrorInReport: true,
  numRuns: navigator.userAgent.includes('Chrome/') ? 6 : 3,
};

/** How long a slow engine may take for what has to be drawn, in milliseconds. */
const PATIENCE = 15_000;

/** So that what one bundle decides is no other's. */
let count = 0;
function renamed(bundle: unknown): unknown {
  if (typeof (bundle as {id?: unknown} | null)?.id !== 'string') return bundle;
  count += 1;
  return {...(bundle as object), id: `drawn-${count}`};
}

/** Drawn side by side, since most of the time goes by waiting. */
const several = (bundles: fc.Arbitrary<unknown>) => fc.array(bundles, {minLength: 8, maxLength: 8});

/** Presses whatever can be pressed and fills in whatever can be filled in. */
function operate(element: Element): void {
  for (const each of drawnBelow(element.shadowRoot!)) {
    if (each instanceof HTMLInputElement && each.type === 'text') each.value = '<b>"x"</b>';
    if (each instanceof HTMLInputElement && each.type === 'email') each.value = 'a@b.example';
    // The button that loads the page again would end the test.
    if (each.matches('[part=reload]')) continue;
    if (each.matches('button, summary, input, [role=switch]')) (each as HTMLElement).click();
  }
}

describe('bundles of every kind, drawn by every element', function () {
  this.timeout(90_000);
  let escapes: Escapes;
  before(enforcePolicy);
  beforeEach(() => {
    forgetEverything();
    escapes = new Escapes();
  });
  afterEach(() => escapes.end());

  const holds = (bundles: fc.Arbitrary<unknown>, look: (stage: Stage, bundle: unknown) => void) =>
    fc.assert(
      fc.asyncProperty(several(bundles), async (each) => {
        const named = each.map(renamed);
        const stages = named.map((bundle) => new Stage(bundle));
        try {
          await Promise.all(
            stages.map((stage, at) => stage.settled(guard(named[at]) ? PATIENCE : undefined)),
          );
          for (const [at, stage] of stages.entries()) {
            expect(stage.strangers, 'nothing but what elements of ours are made of').to.eql([]);
            look(stage, named[at]);
          }
          for (const stage of stages) stage.elements.forEach(operate);
          await pause(50);
          expect(
            stages.flatMap(({strangers}) => strangers),
            'after use',
          ).to.eql([]);
        } finally {
          for (const stage of stages) stage.leave();
        }
        await pause(0);
        expect(escapes.take(), 'nothing escapes to the page').to.eql([]);
      }),
      RUNS,
    );

  const isDrawn = (stage: Stage, bundle: unknown) => {
    if (!guard(bundle)) return;
    const failed = stage.problems.filter(({severity}) => severity === 'error');
    expect(failed.map(({problem}) => problem)).to.eql([]);
    expect(stage.policy.shadowRoot?.querySelector('h1'), 'the policy has a title').to.exist;
  };

  it('whatever they did would be seen', async () => {
    const image = document.createElement('img');
    image.src = 'https://evil.example/x.png';
    const typed = 'trustedTypes' in globalThis;
    if (typed) expect(() => (image.innerHTML = '<b>x</b>')).to.throw(TypeError);
    await pause(50);
    const seen = escapes.take().join();
    for (const what of ['img-src', ...(typed ? ['require-trusted-types-for'] : [])]) {
      expect(seen).to.contain(`violation: ${what}`);
    }
  });

  it('sound ones are drawn whole', async () => {
    await holds(validBundle, isDrawn);
  });

  it('sly ones, of hostile words that are allowed, are drawn whole', async () => {
    await holds(slyBundle, isDrawn);
  });

  it('hostile and broken ones harm nobody', async () => {
    await holds(fc.oneof(hostileBundle, broken(hostileBundle), broken(validBundle)), isDrawn);
  });
});
