import {Measured, type Sample, type Subject} from './measured.js';
import {shuffle} from './statistics.js';

/**
 * Measures all subjects in every round, each time in another order, so that what else the machine does
 * falls on all of them. The first of several rounds only warms the machine up, and is dropped. A failure
 * costs a subject that round alone, and is said.
 *
 * @param after - called behind each round that counts
 */
export async function rounds<S extends Subject>(
  subjects: readonly S[],
  count: number,
  measure: (subject: S) => Promise<Sample>,
  after: (measured: Measured<S>) => Promise<void>,
): Promise<Measured<S>> {
  const samples = new Map<S, Sample[]>(subjects.map((subject) => [subject, []]));
  const measured = new Measured(samples);
  for (let round = count > 1 ? 0 : 1; round <= count; round += 1) {
    for (const subject of shuffle(subjects)) {
      const sample = await measure(subject).catch((error: unknown): Sample => {
        console.error(`${subject.name}, round ${round}: ${String(error).split('\n')[0]}`);
        return {};
      });
      if (round) samples.get(subject)!.push(sample);
    }
    if (round) await after(measured);
  }
  return measured;
}
