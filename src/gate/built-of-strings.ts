const RELEASED = 'script:is([data-choice], [data-purpose], [data-recipient])';

/** How much of a script a violation tells: CSP 3, § 5.3. */
const SAMPLE = /^HTMLScriptElement \w+\|(.*)$/s;

/**
 * Under enforced Trusted Types a script whose text another script has put together from strings does not
 * run, allowed or not: tells of each such script, since nothing of it is seen in the page.
 *
 * @param page - the document
 * @param report - told what is wrong
 */
export function reportsOfStrings(page: Document, report: (problem: string) => void): void {
  page.addEventListener('securitypolicyviolation', ({effectiveDirective, sample}) => {
    const text = SAMPLE.exec(sample)?.[1];
    if (effectiveDirective !== 'require-trusted-types-for' || text === undefined) return;
    const script = [...page.querySelectorAll<HTMLScriptElement>(RELEASED)].find(({textContent}) =>
      textContent?.startsWith(text),
    );
    if (!script) return;
    report(`its text was put together from strings, so that Trusted Types keep it shut: ${text}`);
  });
}
