import {page} from './page.js';

/** Tells all who watch that a store or a policy has joined or left the page. */
export function pageChanged(): void {
  for (const watcher of page.watchers) watcher();
}
