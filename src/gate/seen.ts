/** @returns undefined on a page that a visitor can see; on one that is prerendered, when that is over */
export function whenSeen(page: Document = document): Promise<unknown> | undefined {
  if (!(page as {prerendering?: boolean}).prerendering) return undefined;
  return new Promise((resolve) => {
    page.addEventListener('prerenderingchange', resolve, {once: true});
  });
}
