/** A paragraph, a list or a table of a long text. */
export type Part =
  | {type: 'p'; text: string; link: {href: string; text: string}}
  | {type: 'ul'; items: string[]}
  | {type: 'table'; rows: string[][]};

export interface Chapter {
  id: string;
  title: string;
  blocks: Part[];
}

export interface LongText {
  title: string;
  sections: Chapter[];
}

const WORDS =
  'we may collect process store share your personal data information when you use this service to provide improve and protect it under law legitimate interest consent contract purposes such as security analytics advertising support retention period third party processor transfer country safeguard right access erasure objection portability complaint authority cookie device identifier browser address account payment delivery notice controller representative officer'.split(
    ' ',
  );

const made = new Map<number, LongText>();

/** A text of about a thousand words a section, the same each time: paragraphs with links, a list, a table. */
export function longText(sections: number): LongText {
  const known = made.get(sections);
  if (known) return known;
  let seed = 7;
  const word = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return WORDS[seed % WORDS.length]!;
  };
  const say = (count: number) => Array.from({length: count}, word).join(' ');
  const chapter = (i: number): Chapter => ({
    id: `s${i}`,
    title: say(5),
    blocks: [
      ...Array.from({length: 7}, (): Part => ({
        type: 'p',
        text: say(100),
        link: {href: `#s${(i * 7) % sections}`, text: say(3)},
      })),
      {type: 'ul', items: Array.from({length: 8}, () => say(20))},
      {type: 'table', rows: Array.from({length: 8}, () => [say(2), say(6), say(2), say(5)])},
    ],
  });
  const text = {
    title: 'Privacy policy',
    sections: Array.from({length: sections}, (_, i) => chapter(i)),
  };
  made.set(sections, text);
  return text;
}
