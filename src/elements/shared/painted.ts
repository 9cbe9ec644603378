/**
 * Waits until what is in the document by now has been painted. A page in the background gets no frames,
 * and must not wait for one.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
