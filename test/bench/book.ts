import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Measured, Subject} from './measured.js';

/** Writes down what was measured while it is measured, so that a run cut short has not been in vain. */
export class Book {
  readonly #folder: string;
  readonly #results: Record<string, unknown>;
  readonly #report: string[] = [];

  /** @param about - what was measured where, for the head of results.json */
  constructor(folder: string, about: Readonly<Record<string, unknown>>) {
    this.#folder = folder;
    this.#results = {about};
  }

  /** Keeps every single sample in results.json. */
  async keep<S extends Subject>(name: string, {samples}: Measured<S>): Promise<void> {
    this.#results[name] = Object.fromEntries(
      [...samples].map(([subject, list]) => [subject.name, list]),
    );
    await this.#write('results.json', JSON.stringify(this.#results));
  }

  /** Says something, and adds it to report.md. */
  async print(text: string): Promise<void> {
    console.log(`${text}\n`);
    this.#report.push(text);
    await this.#write('report.md', `${this.#report.join('\n\n')}\n`);
  }

  async #write(name: string, text: string): Promise<void> {
    await mkdir(this.#folder, {recursive: true});
    await writeFile(join(this.#folder, name), text);
  }
}
