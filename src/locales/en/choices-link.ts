/** What visitors read on the link that reopens their choices. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  label: 'Privacy settings',
  /** Title of the alternative opt-out link: 11 CCR § 7015(b). */
  us: 'Your Privacy Choices',
  california: 'Your California Privacy Choices',
  /** Status of the signal: 11 CCR § 7025(c)(6). */
  honoured: 'Opt-out request honored',
  unavailable: 'Your choices could not be loaded. Please try again later.',
});
