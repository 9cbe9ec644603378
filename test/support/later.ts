/** A promise with its ends in hand. */
export function later<T = unknown>(): {
  promise: Promise<T>;
  fulfil(value: T): void;
  reject(error: Error): void;
} {
  let fulfil!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    fulfil = yes;
    reject = no;
  });
  return {promise, fulfil, reject};
}
