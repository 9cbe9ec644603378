/** A start tag as it is written in a file. */
export interface StartTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The start tags of our own pages and examples; comments are left out. */
export function parseHTML(html: string): StartTag[] {
  const code = html.replace(/<!--.*?-->/gs, '');
  return [
    ...code.matchAll(
      /<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi,
    ),
  ].map(([, tag, rest]) => ({
    tag: tag!.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest!.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)].map(
        ([, name, double, single, plain]) => [name!.toLowerCase(), double ?? single ?? plain ?? ''],
      ),
    ),
  }));
}
