import {SectionViewEvent} from '../../events/section-view-event.js';

/**
 * Tells the page, once each, which sections a visitor has come to.
 *
 * @param body - the text, whose sections are watched; what its host is told
 * @param bundleId - of the policy that is shown
 * @param signal - ends it
 * @returns counts a section as viewed, unless it is closed
 */
export function watchViews(
  body: Element,
  bundleId: string,
  signal: AbortSignal,
): (section: Element) => void {
  const viewed = new Set<string>();
  const view = (section: Element) => {
    if (viewed.has(section.id) || !section.querySelector('details')?.open) return;
    viewed.add(section.id);
    observer.unobserve(section);
    const {host} = body.getRootNode() as ShadowRoot;
    host.dispatchEvent(new SectionViewEvent(bundleId, section.id));
  };
  const observer = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) if (isIntersecting) view(target);
  });
  for (const section of body.querySelectorAll('.s')) observer.observe(section);
  signal.addEventListener('abort', () => observer.disconnect());
  return view;
}
