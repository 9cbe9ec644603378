/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

/**
 * A policy that is read from right to left.
 *
 * @param {string} id of the bundle, after `gallery-`
 * @returns {PolicyBundle}
 */
export const arabic = (id) => ({
  format: 1,
  id: `gallery-${id}`,
  provider: {name: 'مكتبة النخيل'},
  policy: {
    title: 'الخصوصية في مكتبة النخيل',
    language: 'ar',
    version: '3',
    revisedOn: '2026-03-02',
    sections: [
      {
        id: 'books',
        number: '1',
        heading: ['الكتب التي تستعيرها'],
        content: [
          'نسجل اسمك وعنوانك وما تستعيره من كتب، ولا نخبر أحدا بما تقرأ.',
          {
            type: 'list',
            children: ['نحتفظ بالاسم ما دمت عضوا.', 'نمحو سجل الإعارة بعد ثلاثين يوما.'],
          },
        ],
      },
      {
        id: 'site',
        number: '2',
        heading: ['الموقع'],
        content: [
          {
            type: 'paragraph',
            children: [
              'يحفظ الموقع ملفا واحدا اسمه ',
              {type: 'inlineCode', value: 'fernway_session'},
              ' حتى تغلق المتصفح. اكتب إلينا: ',
              {type: 'link', url: 'mailto:desk@nakhil.example', children: ['desk@nakhil.example']},
              '.',
            ],
          },
        ],
      },
    ],
  },
  purposes: [{id: 'visits', name: 'عد الزيارات'}],
  choices: [{id: 'visits', kind: 'consent', label: 'عد زياراتي', purposes: ['visits'], at: 'site'}],
});
