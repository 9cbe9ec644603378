/** Writes what describes the elements: the manifest for tools, and the pages made from it. */
import {elementsPage} from './manifest/elements-page.js';
import {readManifest} from './manifest/manifest.js';

export default async function generateElements(): Promise<Record<string, string>> {
  const manifest = await readManifest();
  return {
    'custom-elements.json': JSON.stringify(manifest),
    'docs/elements.md': elementsPage(manifest),
  };
}
