/**
 * Says what to do about a document that is no JSON.
 *
 * @param text - the document
 * @param problem - what `explainText` says of it
 */
export function mendText(text: string, problem: string): string {
  const at = Number(/\(character (\d+)\)/.exec(problem)?.[1] ?? 1) - 1;
  const here = text.slice(at);
  const before = text.slice(0, at).trimEnd();
  if (!text.trim()) return 'Begin with the smallest bundle of docs/bundle.md.';
  if (problem.includes('got HTML')) {
    return 'Give the address of the bundle itself; this one answers with a page.';
  }
  if (problem.startsWith('expected at most')) return 'Make it smaller, or split it into bundles.';
  if (problem.includes('cut off')) return 'Save or copy the whole document again.';
  if (/^(\/\/|\/\*|#)/.test(here)) return 'Take the comment out: JSON has none.';
  if (/^[}\]]/.test(here) && before.endsWith(',')) {
    return `Take out the comma before the closing "${here[0]}".`;
  }
  if (here.startsWith("'") || /^[“”‘’]/.test(here)) return 'Write straight double quotes: ".';
  if (problem.includes('the name of a field')) {
    return 'Put the name of the field in double quotes.';
  }
  if (problem.includes('the rest of a string')) {
    return /^[\n\r\t]/.test(here)
      ? 'Write a line break within text as \\n and a tab as \\t, or close the quotes.'
      : 'Write a backslash as \\\\, a quote within text as \\".';
  }
  if (problem.includes('expected ","'))
    return 'Put a comma between the two, or close what is open.';
  if (problem.includes('expected the end')) return 'Take out what follows the last "}".';
  if (/^(undefined|NaN|None|True|False)\b/.test(here)) return 'Write true, false or null.';
  return 'Mend it there; an editor marks it when the file is called .json.';
}
