import {plural} from '../plural.js';
import type {PreferencesWords} from '../preferences.js';

export const words = (locale: string): PreferencesWords => {
  const recipients = (count: number) =>
    plural(locale, count, {
      zero: 'لا جهات',
      one: 'جهة واحدة',
      two: 'جهتان',
      few: '# جهات',
      many: '# جهة',
      other: '# جهة',
    });
  const items = (count: number) =>
    plural(locale, count, {
      zero: 'لا عناصر',
      one: 'عنصر واحد',
      two: 'عنصران',
      few: '# عناصر',
      many: '# عنصرًا',
      other: '# عنصر',
    });
  return {
    language: 'ar',
    locale,
    title: 'خياراتك',
    intro: 'اسمح بما تشاء. لن يتغير شيء قبل الحفظ.',
    save: 'حفظ خياراتي',
    accept: 'قبول الكل',
    reject: 'رفض الكل',
    close: 'إغلاق دون حفظ',
    allowed: 'مسموح به',
    refused: 'غير مسموح به',
    details: (to, stored) => `من يشارك وما الذي يُخزَّن: ${recipients(to)}، ${items(stored)}`,
    purposes: 'الغرض',
    recipients: 'من يشارك',
    storage: 'ما الذي يُخزَّن',
    unnamed: 'الاسم غير مذكور',
    session: 'حتى إغلاق المتصفح',
    clause: 'موضع ذلك في السياسة',
    required: 'لازم في كل الأحوال',
    heard:
      'يعترض متصفحك على هذا بإشارة Global Privacy Control. إذا سمحت به هنا فسيسري ذلك رغم الإشارة.',
    search: 'البحث عن جهة',
    found: (count) => (count ? `النتائج: ${recipients(count)}` : 'لا تشارك أي جهة بهذا الاسم'),
    none: 'لا تعرض هذه السياسة شيئًا للاختيار هنا.',
    saved: 'حُفظت خياراتك.',
    notStored:
      'لم يحفظ متصفحك خياراتك. ما رفضته يبقى متوقفًا الآن، وما سمحت به يبقى متوقفًا أيضًا، وسنسألك مجددًا في زيارتك القادمة.',
  };
};
