/**
 * Weighs what a banner and the head of a page need of the store before anything else: `front`, which
 * says whether a first visit must be asked and takes an answer down, and `read`, which says what a stored
 * answer allows. The store itself comes behind the paint.
 */
import {join} from 'node:path';
import {type Plugin, rollup} from 'rollup';
import {bytes} from '../../rollup.config.js';
import {ROOT} from '../run.js';

/** Bytes, brotli. */
const CORES = [
  {what: 'store core: front', modules: ['front', 'device'], most: 3 * 1024},
  {what: 'store core: read path', modules: ['resolved'], most: 0.5 * 1024},
];

/** @returns one row for each, and whether it is within its budget */
export async function weighCores(brotli: (code: string) => number) {
  return Promise.all(
    CORES.map(async ({what, modules, most}) => {
      const entry = modules
        .map((name) => `export * from ${JSON.stringify(join(ROOT, 'dist/consent', `${name}.js`))};`)
        .join('');
      const virtual = {
        name: 'virtual',
        resolveId: (id: string) => (id === 'core' ? id : null),
        load: (id: string) => (id === 'core' ? entry : null),
      };
      const bundle = await rollup({input: 'core', plugins: [virtual, ...(bytes() as Plugin[])]});
      const {output} = await bundle.generate({format: 'es'});
      await bundle.close();
      const size = brotli(output[0].code);
      return {what, raw: Buffer.byteLength(output[0].code), brotli: size, most, ok: size <= most};
    }),
  );
}
