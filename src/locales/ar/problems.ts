import {type AllForms, plural} from '../plural.js';
import type {ProblemWords} from '../problems.js';

const WRONG: AllForms = {
  zero: 'كل ما في هذه السياسة صحيح.',
  one: 'في هذه السياسة بند واحد غير صحيح، وقد يُعرض على غير المقصود.',
  two: 'في هذه السياسة بندان غير صحيحين، وقد يُعرضان على غير المقصود.',
  few: 'في هذه السياسة # بنود غير صحيحة، وقد تُعرض على غير المقصود.',
  many: 'في هذه السياسة # بندًا غير صحيح، وقد تُعرض على غير المقصود.',
  other: 'في هذه السياسة # بند غير صحيح، وقد تُعرض على غير المقصود.',
};

export const words = (locale: string): ProblemWords => ({
  language: 'ar',
  locale,
  unreadable: 'تعذّرت قراءة هذه السياسة.',
  partly: (entries) => plural(locale, entries, WRONG),
});
