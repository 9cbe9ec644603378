import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {defaultsOf} from '../../src/integrations/consent-mode.js';
import {BUNDLE} from '../support/head-site.js';

it('The defaults of Google’s tags say for each region what its law lets begin', () => {
  const defaults = defaultsOf(BUNDLE as unknown as PolicyBundle);
  const of = (region: string) =>
    defaults.find((each) => (each['region'] as string[] | undefined)?.includes(region));
  assert.equal(defaults[0]?.['region'], undefined);
  assert.equal(defaults[0]?.['analytics_storage'], 'denied');
  assert.equal(of('DE')?.['analytics_storage'], 'denied');
  assert.equal(of('US-CA')?.['analytics_storage'], 'granted');
  assert.equal(of('US-CA')?.['ad_storage'], 'granted');
  assert.equal(of('US-TX'), undefined);
});
