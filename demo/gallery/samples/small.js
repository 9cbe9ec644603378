/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

/**
 * As little as a bundle can be.
 *
 * @param {string} id of the bundle, after `gallery-`
 * @param {Partial<PolicyBundle>} [own] what a state needs otherwise
 * @returns {PolicyBundle}
 */
export const small = (id, own = {}) => ({
  format: 1,
  id: `gallery-${id}`,
  provider: {name: 'Acme Post'},
  policy: {
    title: 'Privacy at Acme Post',
    language: 'en',
    sections: [
      {
        id: 'letters',
        heading: ['Letters'],
        content: ['We carry letters. We do not open them, and we keep no list of them.'],
      },
      {
        id: 'questions',
        heading: ['Questions'],
        content: ['Ask at any counter.'],
      },
    ],
  },
  ...own,
});
