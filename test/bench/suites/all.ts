import type {SuiteName} from '../options.js';
import {accept} from './accept.js';
import {bytes} from './bytes.js';
import {load} from './load.js';
import {policy} from './policy.js';
import {returning} from './return.js';
import {scale} from './scale.js';
import {slow} from './slow.js';
import type {Suite} from './suite.js';

export const suites: Readonly<Record<SuiteName, Suite>> = {
  bytes,
  load,
  slow,
  accept,
  return: returning,
  scale,
  policy,
};
