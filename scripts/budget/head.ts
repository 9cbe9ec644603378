/** Weighs head.js, which every page runs before anything else. */
import {join} from 'node:path';
import {rollup, type Plugin} from 'rollup';
import {headBytes} from '../../rollup.config.js';
import {ROOT} from '../run.js';

/** Bytes, brotli. */
const MOST = 2 * 1024;

/** @returns one row, and whether it is within its budget */
export async function weighHead(brotli: (code: string) => number) {
  const bundle = await rollup({
    input: join(ROOT, 'dist/head.js'),
    plugins: headBytes() as Plugin[],
  });
  const {output} = await bundle.generate({format: 'iife', generatedCode: 'es2015'});
  await bundle.close();
  const size = brotli(output[0].code);
  return {
    what: 'head.js',
    raw: Buffer.byteLength(output[0].code),
    brotli: size,
    most: MOST,
    ok: size <= MOST,
  };
}
