/** @returns whether something is on `Object.prototype` that every object would seem to have */
export function polluted(): boolean {
  for (const name in {}) if (name) return true;
  return false;
}
