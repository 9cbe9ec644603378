import {type AllForms, plural} from '../plural.js';
import type {PolicyWords} from '../policy.js';

const PRACTICES: AllForms = {
  zero: 'لا ممارسات',
  one: 'ممارسة واحدة',
  two: 'ممارستان',
  few: '# ممارسات',
  many: '# ممارسة',
  other: '# ممارسة',
};
const MONTHS: AllForms = {
  zero: 'أقل من شهر',
  one: 'شهر واحد',
  two: 'شهرين',
  few: '# أشهر',
  many: '# شهرًا',
  other: '# شهر',
};
const YEARS: AllForms = {
  zero: 'أقل من سنة',
  one: 'سنة واحدة',
  two: 'سنتين',
  few: '# سنوات',
  many: '# سنة',
  other: '# سنة',
};
export const words = (locale: string): PolicyWords => {
  const number = (value: number) => value.toLocaleString(locale);
  return {
    language: 'ar',
    locale,
    direction: 'rtl',
    comma: '، ',
    contents: 'المحتويات',
    openAll: 'فتح كل الأقسام',
    closeAll: 'إغلاق كل الأقسام',
    open(open, all) {
      if (all === 1) return `القسم الوحيد ${open ? 'مفتوح' : 'مغلق'}`;
      if (!open) return `كل الأقسام مغلقة (${number(all)})`;
      if (open === all) return `كل الأقسام مفتوحة (${number(all)})`;
      return `الأقسام المفتوحة: ${number(open)} من ${number(all)}`;
    },
    linkTo: (heading) => `رابط القسم \u2068${heading}\u2069`,
    unnamed: 'قسم بلا عنوان',
    table: 'جدول',

    provider: 'مقدّم الخدمة',
    legalName: 'الاسم القانوني',
    alsoKnown: 'يُعرف أيضًا باسم',
    version: 'الإصدار',
    revised: 'تاريخ المراجعة',
    from: 'سارية منذ',
    until: 'سارية حتى',
    date: 'التاريخ',
    notDated: 'بلا تاريخ',
    butArchived: '؛ أُرشفت بتاريخ ',
    age: (months) =>
      `قبل أخذ هذه النسخة بمدة ${months < 24 ? plural(locale, months, MONTHS) : plural(locale, Math.floor(months / 12), YEARS)}`,
    archived: 'نسخة مؤرشفة أُخذت بتاريخ ',
    notCurrent: '؛ ليست النسخة الحالية.',
    source: 'مصدر هذا النص',
    notDescribed: 'غير موصوف في هذه السياسة',

    absent: 'هذا القسم غير موجود في هذا الإصدار من السياسة',
    dangling: 'هذا القسم غير موجود في السياسة',
    sic: 'نُشر هكذا: ',

    appliesTo: 'يخص',
    covers: 'يشمل',
    practices: (count) => plural(locale, count, PRACTICES),

    parts: {
      practices: 'نظرة سريعة',
      storage: 'ملفات تعريف الارتباط وغيرها من التخزين',
      choices: 'خياراتك',
      attachments: 'المستندات',
      laws: 'القوانين',
      terms: 'المصطلحات',
      contacts: 'جهات الاتصال',
      rights: 'حقوقك',
      changes: 'التغييرات على هذه السياسة',
      notStated: 'ما لم تصفه هذه السياسة',
    },
    unavailable: 'تعذّر تحميل ما يتبع هذه السياسة من غير نصها.',
  };
};
