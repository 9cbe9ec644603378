/**
 * Weighs what a page downloads before the first layer is painted, apart from the bundle itself: the entry,
 * and all that `<consent-banner>` takes to ask; what it loads by itself behind the paint, whatever the
 * visitor does: the guard, the store and all that a first question does not wait for; and what opening the
 * preferences adds to that.
 */
import {join} from 'node:path';
import {type OutputChunk, rollup} from 'rollup';
import {files, shipped} from '../../rollup.config.js';
import {ROOT} from '../run.js';

/**
 * Bytes, brotli: 9.5 KiB less 2 for a script in the head, and 4.5; what is behind is held at what it is, 0.4
 * of it for having its files compiled early.
 */
const LAYERS = [
  {what: 'banner: before it is painted', modules: ['/define/consent-banner.js'], most: 7.5 * 1024},
  {
    what: 'banner: behind the paint',
    modules: [
      '/consent-banner/behind.js',
      '/context/stores.js',
      '/bundle/read.js',
      '/bundle/reading.js',
      '/bundle/read-now.js',
    ],
    most: 27 * 1024,
  },
  {
    what: 'preferences: on top of that',
    modules: ['/define/consent-preferences.js'],
    most: 4.5 * 1024,
  },
];

/** @returns one row for each layer, and whether it is within its budget */
export async function weighLayers(brotli: (code: string) => number) {
  const bundle = await rollup({
    input: {forthright: join(ROOT, 'dist/forthright.js')},
    plugins: shipped(),
    preserveEntrySignatures: 'allow-extension',
    onwarn: () => undefined,
  });
  const {output} = await bundle.generate(files);
  await bundle.close();
  const chunks = new Map(
    output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])),
  );
  const loaded = new Set<string>();
  const load = (chunk: OutputChunk | undefined): number => {
    if (!chunk || loaded.has(chunk.fileName)) return 0;
    loaded.add(chunk.fileName);
    return chunk.imports.reduce((sum, name) => sum + load(chunks.get(name)), brotli(chunk.code));
  };
  const chunkOf = (module: string) =>
    [...chunks.values()].find(({moduleIds}) => moduleIds.some((id) => id.endsWith(module)));
  let size = load(chunks.get('forthright.js'));
  return LAYERS.map(({what, modules, most}) => {
    for (const module of modules) size += load(chunkOf(module));
    const row = {what, brotli: size, most, ok: size <= most};
    size = 0;
    return row;
  });
}
