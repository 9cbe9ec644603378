/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

const address = `https://archive.example/${'a-very-long-path/'.repeat(8)}page.html`;

/**
 * Words, numbers and nesting as long as they come.
 *
 * @param {string} id of the bundle, after `gallery-`
 * @returns {PolicyBundle}
 */
export const longWords = (id) => ({
  format: 1,
  id: `gallery-${id}`,
  provider: {
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    alternateNames: ['DDSG', 'Donaudampfschifffahrtsgesellschaft'],
  },
  policy: {
    title: 'Datenschutzgrundverordnungskonformitätserklärung',
    language: 'de',
    version: '2026.11.24-beta.1+build.20261124120000',
    archivedOn: '2026-11-24',
    sourceUrl: address,
    sections: [1, 2, 3].reduceRight(
      (below, level) => [
        {
          id: `level-${level}`,
          number: Array(level).fill('12').join('.'),
          heading: ['Rechtsschutzversicherungsgesellschaften und ihre Verarbeitungstätigkeiten'],
          content: [
            {
              type: 'paragraph',
              children: [
                'Siehe ',
                {type: 'link', url: address, children: [address]},
                ' und ',
                {type: 'inlineCode', value: 'x'.repeat(120)},
                '.',
              ],
            },
            {type: 'code', value: `${'0123456789'.repeat(16)}\n  indented`},
            {
              type: 'table',
              children: [
                {
                  type: 'tableRow',
                  children: ['Art', 'Zweck', 'Dauer', 'Empfänger', 'Grundlage', 'Land'],
                },
                {
                  type: 'tableRow',
                  children: [
                    'Verkehrsdaten',
                    'Störungsbeseitigung',
                    'sieben Tage',
                    'Netzbetreibergesellschaft',
                    'Telekommunikationsgesetz',
                    'Österreich',
                  ],
                },
              ],
            },
          ],
          sections: below,
        },
      ],
      /** @type {PolicyBundle['policy']['sections']} */ ([]),
    ),
  },
});
