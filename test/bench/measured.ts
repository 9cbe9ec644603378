import {median, pairedRatio, type Ratio, spread} from './statistics.js';
import {num} from './words.js';

/** What is measured: a widget, or a way to show a policy. */
export interface Subject {
  name: string;
  kind?: string;
}

/** What one visit gave, by name: milliseconds, bytes, counts, or names of files. */
export type Sample = Readonly<Record<string, number | readonly string[] | undefined>>;

/** All samples of some subjects, a list for each with one sample a round. */
export class Measured<S extends Subject> {
  readonly samples: ReadonlyMap<S, readonly Sample[]>;

  constructor(samples: ReadonlyMap<S, readonly Sample[]>) {
    this.samples = samples;
  }

  /** Some of them. */
  only(is: (subject: S) => boolean): Measured<S> {
    return new Measured(new Map([...this.samples].filter(([subject]) => is(subject))));
  }

  /** NaN stands for rounds that failed. */
  all(subject: S, key: string): number[] {
    return (this.samples.get(subject) ?? []).map((sample) => {
      const value = sample[key];
      return typeof value === 'number' ? value : NaN;
    });
  }

  at(subject: S, key: string): number {
    return median(this.all(subject, key));
  }

  /** The median with half of what the middle half of the samples spans. */
  said(subject: S, key: string): string {
    const all = this.all(subject, key);
    return `${num(median(all))} ±${num(spread(all) / 2)}`;
  }

  /** The median, less that of the empty page; where there is none, the median. */
  net(subject: S, key: string, as = key): number {
    const empty = [...this.samples.keys()].find(({kind}) => kind === 'base');
    return this.at(subject, key) - (empty ? this.at(empty, as) : 0);
  }

  /** Against the best of those that can do everything. */
  ratio(subject: S, key: string): Ratio {
    const [best] = [...this.samples.keys()]
      .filter(({kind}) => kind === 'full')
      .filter((each) => Number.isFinite(this.at(each, key)))
      .sort((a, b) => this.at(a, key) - this.at(b, key));
    return this.against(subject, key, best);
  }

  against(subject: S, key: string, other: S | undefined): Ratio {
    return pairedRatio(this.all(subject, key), other ? this.all(other, key) : []);
  }
}
