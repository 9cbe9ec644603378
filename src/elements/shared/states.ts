const all = new WeakMap<HTMLElement, ElementInternals>();

/**
 * Shows style sheets what holds for an element, as `:state(name)`. A browser that has no such states
 * shows none.
 *
 * @param states - by name, whether each holds
 */
export function setStates(element: HTMLElement, states: Readonly<Record<string, boolean>>): void {
  try {
    const internals = all.get(element) ?? element.attachInternals();
    all.set(element, internals);
    for (const name in states) internals.states[states[name] ? 'add' : 'delete'](name);
  } catch {
    // Chromium before 125 takes names of another form.
  }
}
