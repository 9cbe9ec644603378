import type {Choice, Mechanism} from '../../bundle/types.js';

/** A way that a visitor can go without this page and the host behind it. */
export type WayAround = Mechanism & {readonly by: Exclude<Mechanism['by'], 'widget' | 'host'>};

/**
 * @param choice - a choice of the bundle
 * @param value - what the visitor asks for: `granted`, `denied`, or the id of an option
 * @returns the act of the bundle's mechanisms that this is
 */
export function actOf(choice: Choice, value: string): Mechanism['act'] {
  if (choice.kind === 'request') return 'ask';
  if (value === 'denied') return 'withdraw';
  return choice.kind === 'preference' ? 'change' : 'grant';
}

/**
 * @param choice - a choice of the bundle
 * @param act - an act on it
 * @returns the ways that the bundle states for this act, in its order
 */
export function mechanismsFor(choice: Choice, act: Mechanism['act']): readonly Mechanism[] {
  return choice.mechanisms?.filter((mechanism) => mechanism.act === act) ?? [];
}

/** @returns those of the ways that a visitor can go without this page */
export function waysAround(mechanisms: readonly Mechanism[]): readonly WayAround[] {
  return mechanisms.filter((way): way is WayAround => way.by !== 'widget' && way.by !== 'host');
}

/**
 * Whether an act only works when the host page passes it on. What a visitor subscribes to or asks for
 * always happens elsewhere, and so does an opt-out of what the provider does by itself; a consent or a
 * preference is kept on this device, unless the bundle names other ways only.
 *
 * @param choice - a choice of the bundle
 * @param act - an act on it
 */
export function needsHost(choice: Choice, act: Mechanism['act']): boolean {
  const mechanisms = mechanismsFor(choice, act);
  const byWidget = mechanisms.some(({by}) => by === 'widget');
  switch (choice.kind) {
    case 'subscription':
    case 'request':
      return true;
    case 'opt-out':
      return !choice.optOutOf?.length && !byWidget;
    case 'consent':
    case 'preference':
      return mechanisms.length > 0 && !byWidget;
  }
}
