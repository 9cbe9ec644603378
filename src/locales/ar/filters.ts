import type {FilterWords} from '../filters.js';
import {type AllForms, plural} from '../plural.js';

const SECTIONS: AllForms = {
  zero: 'لا أقسام',
  one: 'قسم واحد',
  two: 'قسمان',
  few: '# أقسام',
  many: '# قسمًا',
  other: '# قسم',
};
const PASSAGES: AllForms = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: '# فقرات',
  many: '# فقرة',
  other: '# فقرة',
};

export const words = (locale: string): FilterWords => ({
  language: 'ar',
  locale,
  narrow: {audience: 'عرض ما يخص', scope: 'عرض ما يشمل'},
  all: {audience: 'الجميع', scope: 'كل شيء'},
  notShown(sections, others, names) {
    const parts = [
      sections > 0 && plural(locale, sections, SECTIONS),
      others > 0 && plural(locale, others, PASSAGES),
    ];
    const list = new Intl.ListFormat(locale).format(parts.filter((part) => part !== false));
    return `غير معروض لأن الاختيار هو \u2068${names}\u2069: ${list}`;
  },
});
