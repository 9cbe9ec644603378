import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Model, PolicyBundle} from '../../src/bundle/types.js';
import {isHeard, isPut, resolveRegime} from '../../src/consent/regimes.js';
import {start} from '../../src/consent/start.js';
import {choice, PARTS, read} from './bundles.js';

const {bundle} = read(PARTS);
const withRegimes = (regimes: PolicyBundle['regimes']) => read({...PARTS, regimes}).bundle;

describe('The regime of a region', () => {
  const found: [string | undefined, string | undefined, Model][] = [
    ['DE', 'gdpr', 'opt-in'],
    ['de', 'gdpr', 'opt-in'],
    [' NO ', 'gdpr', 'opt-in'],
    ['DE-BY', 'gdpr', 'opt-in'],
    ['US-CA', 'ccpa', 'opt-out'],
    ['US-TX', 'us', 'notice'],
    ['US', 'us', 'notice'],
    ['GB', undefined, 'opt-in'],
    ['', undefined, 'opt-in'],
    ['*', undefined, 'opt-in'],
    ['nowhere', undefined, 'opt-in'],
    [undefined, undefined, 'opt-in'],
  ];
  for (const [region, id, model] of found) {
    it(`${region ?? 'no region'}: ${id ?? 'none'}, ${model}`, () => {
      const ruling = resolveRegime(bundle, region);
      assert.deepEqual([ruling.id, ruling.model], [id, model]);
    });
  }

  it('a regime for everywhere holds where no other does', () => {
    const everywhere = withRegimes([
      {id: 'rest', regions: ['*'], model: 'notice'},
      {id: 'gdpr', regions: ['EEA'], model: 'opt-in'},
    ]);
    assert.equal(resolveRegime(everywhere, 'GB').id, 'rest');
    assert.equal(resolveRegime(everywhere).id, 'rest');
    assert.equal(resolveRegime(everywhere, 'FR').id, 'gdpr');
  });

  it('of two for one region the stricter holds, in any order', () => {
    const lax = {id: 'lax', regions: ['FR'], model: 'none' as const};
    const strict = {id: 'strict', regions: ['FR'], model: 'opt-out' as const};
    assert.equal(resolveRegime(withRegimes([lax, strict]), 'FR').id, 'strict');
    assert.equal(resolveRegime(withRegimes([strict, lax]), 'FR').id, 'strict');
  });

  it('of two with one model the stricter holds for each choice, in any order', () => {
    const lax = {
      id: 'lax',
      regions: ['DE'],
      model: 'opt-in' as const,
      models: {a: 'none' as const, b: 'opt-out' as const},
    };
    const notice = {id: 'notice', regions: ['DE'], model: 'notice' as const};
    const strict = {
      id: 'strict',
      regions: ['DE'],
      model: 'opt-in' as const,
      models: {b: 'none' as const},
    };
    const models = (...regimes: NonNullable<PolicyBundle['regimes']>) => {
      const ruling = resolveRegime(withRegimes(regimes), 'DE');
      return ['a', 'b', 'c'].map((id) => ruling.modelFor(choice('consent', {id})));
    };
    for (const all of [
      [lax, strict],
      [strict, lax],
      [notice, strict, lax],
    ]) {
      assert.deepEqual(models(...all), ['opt-in', 'opt-out', 'opt-in']);
    }
    assert.deepEqual(models(lax, notice), ['notice', 'opt-out', 'opt-in']);
    assert.deepEqual(models(lax), ['none', 'opt-out', 'opt-in']);
  });

  it('of two of which one has no banner, visitors are asked where the other asks', () => {
    const ads = choice('consent', {id: 'ads'});
    const regime = (banner?: boolean, model: Model = 'opt-in') => ({
      id: `r-${banner}`,
      regions: ['DE'],
      model,
      ...(banner !== undefined && {banner}),
    });
    const asks = (...regimes: NonNullable<PolicyBundle['regimes']>) =>
      isPut(ads, resolveRegime(withRegimes(regimes), 'DE'));
    assert.ok(asks(regime(false), regime()));
    assert.ok(asks(regime(), regime(false)));
    assert.ok(asks(regime(false, 'notice'), regime(true, 'notice')));
    assert.ok(!asks(regime(false), regime(false)));
    assert.ok(!asks(regime(false, 'notice'), regime(undefined, 'notice')));
  });

  it('single choices can have a model of their own', () => {
    const regime = {
      id: 'uk',
      regions: ['GB'],
      model: 'opt-in' as const,
      models: {ads: 'notice' as const},
    };
    const ruling = resolveRegime(withRegimes([regime]), 'GB');
    assert.equal(ruling.modelFor(choice('consent', {id: 'ads'})), 'notice');
    assert.equal(ruling.modelFor(choice('consent', {id: 'analytics'})), 'opt-in');
    assert.equal(ruling.modelFor(choice('consent', {id: 'constructor'})), 'opt-in');
  });
});

describe('What holds before anyone has decided', () => {
  const regimes: [string, Model][] = [
    ['DE', 'opt-in'],
    ['US-CA', 'opt-out'],
    ['US', 'notice'],
  ];
  for (const [region, model] of regimes) {
    const ruling = resolveRegime(bundle, region);
    const starts = (...args: Parameters<typeof choice>) => {
      const {state, source} = start(choice(...args), ruling);
      return `${state} ${source}`;
    };
    const open = `${model === 'opt-in' ? 'unset' : 'granted'} regime`;

    it(`${model}: consent and opt-outs of law as the regime says`, () => {
      assert.equal(starts('consent'), open);
      assert.equal(starts('consent', {startsAs: 'granted'}), open);
      assert.equal(starts('opt-out', {optOutOf: ['sale']}), open);
      assert.equal(starts('opt-out', {optOutOf: ['profiling'], startsAs: 'denied'}), open);
    });

    it(`${model}: other opt-outs and subscriptions as the policy says`, () => {
      assert.equal(starts('opt-out', {startsAs: 'granted'}), 'granted policy');
      assert.equal(starts('opt-out', {startsAs: 'denied'}), 'denied policy');
      assert.equal(starts('opt-out'), 'unset policy');
      assert.equal(starts('opt-out', {optOutOf: []}), 'unset policy');
      assert.equal(starts('subscription'), 'unset policy');
      assert.equal(starts('subscription', {startsAs: 'granted'}), 'granted policy');
    });

    it(`${model}: preferences and requests are unset`, () => {
      assert.equal(starts('preference', {startsAs: 'granted'}), 'unset policy');
      assert.equal(starts('request', {startsAs: 'granted'}), 'unset policy');
    });
  }
});

describe('Global Privacy Control is about', () => {
  it('sale, sharing and targeted advertising', () => {
    for (const of of ['sale', 'sharing', 'targetedAdvertising'] as const) {
      assert.ok(isHeard(choice('opt-out', {optOutOf: [of]})), of);
    }
    for (const of of ['sensitiveDataLimit', 'profiling'] as const) {
      assert.ok(!isHeard(choice('opt-out', {optOutOf: [of]})), of);
    }
    assert.ok(!isHeard(choice('opt-out')));
  });
});
