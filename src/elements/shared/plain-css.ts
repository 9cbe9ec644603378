/** Tag for style sheets of elements without Lit, by which the build knows what to shrink. */
export const css = ([text = '']: TemplateStringsArray): string => text;
