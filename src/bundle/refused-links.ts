import type {Problem} from './problem.js';
import type {PolicyBundle} from './types.js';
import {allowedUrl} from './url.js';

/** Drawn as words, or not at all. */
const WORDS = /^(phone|post|host|widget)$/;

/**
 * @param bundle - one that the schema accepts
 * @returns a warning for each contact, and each way to act on a choice, that is drawn without its link, as
 * the one URL gate refuses the address, with its path
 */
export function refusedLinks({choices, contacts}: PolicyBundle): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (path: string, by: string, url = '') => {
    if (!WORDS.test(by) && !allowedUrl(url)) {
      problems.push({problem: 'expected an address for a link', path, severity: 'warning'});
    }
  };
  contacts?.forEach(({by, value}, at) => look(`contacts[${at}].value`, by, value));
  choices?.forEach(({mechanisms}, at) =>
    mechanisms?.forEach(({by, target}, way) =>
      look(`choices[${at}].mechanisms[${way}].target`, by, target),
    ),
  );
  return problems;
}
