/** What visitors read where a bundle could not be read, wholly or in part. */
export const problemWords = {
  unreadable: 'This policy could not be read.',
  partly: (count: number) =>
    count === 1
      ? 'One entry of this policy is not right and may not be shown as meant.'
      : `${count} entries of this policy are not right and may not be shown as meant.`,
  at: (path: string, problem: string) => (path ? `${path}: ${problem}` : problem),
};
