import {quoted} from './check-words.js';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// eslint-disable-next-line no-control-regex
const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What is left of a word, a number or an escape when a document is cut within it. */
const STUMP = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|[eE][+-]?|\\(?:u[0-9a-fA-F]{0,3})?)?$/;

/** Reads JSON as far as it goes, and keeps nothing of it. */
class Reader {
  at = 0;

  constructor(readonly text: string) {}

  /** @returns whether the pattern matches here, and if so passes over it */
  take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  takeCharacter(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  takeString(): boolean {
    if (!this.takeCharacter('"')) return false;
    do this.take(CHARACTERS);
    while (this.take(ESCAPE));
    return this.takeCharacter('"');
  }

  /** @returns what was expected where reading stopped; undefined where all of it is JSON */
  read(): string | undefined {
    const closers: string[] = [];
    for (;;) {
      this.take(SPACE);
      // Inside an object comes a name, unless it is empty.
      let opened = false;
      if (this.takeCharacter('{')) opened = !!closers.push('}');
      else if (this.takeCharacter('[')) opened = !!closers.push(']');
      else if (this.text[this.at] === '"') {
        if (!this.takeString()) return 'the rest of a string';
      } else if (!this.take(NUMBER) && !this.take(WORD)) return 'a value';
      this.take(SPACE);
      while (closers.length && this.takeCharacter(closers.at(-1)!)) {
        closers.pop();
        opened = false;
        this.take(SPACE);
      }
      if (!closers.length) return this.at < this.text.length ? 'the end' : undefined;
      if (!opened && !this.takeCharacter(',')) return `"," or "${closers.at(-1)}"`;
      if (closers.at(-1) === '}') {
        this.take(SPACE);
        if (!this.takeString()) return 'the name of a field';
        this.take(SPACE);
        if (!this.takeCharacter(':')) return '":"';
      }
    }
  }
}

/**
 * @param text - what `JSON.parse` does not take
 * @returns why, and where, the same in every browser
 */
export function explainText(text: string): string {
  if (/^\s*</.test(text)) return `expected JSON, got HTML: ${quoted(text.trimStart())}`;
  const reader = new Reader(text);
  const expected = reader.read();
  const {at} = reader;
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const place = `at line ${line}, column ${column} (character ${at + 1})`;
  if (!text.trim()) return 'expected JSON, got nothing';
  return STUMP.test(text.slice(at))
    ? `expected ${expected} ${place}, but the document ends there: it seems to be cut off`
    : `expected ${expected} ${place}, got ${quoted(text.slice(at, at + 20))}`;
}
