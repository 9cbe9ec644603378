/** A section of a policy was opened or reached. */
export class SectionViewEvent extends Event {
  static readonly eventName = 'section-view';

  readonly bundleId: string;
  /** Id of the section. */
  readonly section: string;

  constructor(bundleId: string, section: string) {
    super(SectionViewEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.section = section;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'section-view': SectionViewEvent;
  }
}
