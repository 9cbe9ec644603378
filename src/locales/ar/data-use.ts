import type {DataUseWords} from '../data-use.js';
import {rtl as say} from '../isolate-rtl.js';

export const words = (locale: string): DataUseWords => ({
  language: 'ar',
  locale,
  label: 'كيف يُستخدم ما تدخله هنا',
  why: 'الغرض',
  what: 'ماذا',
  sharedWith: 'تُشارَك مع',
  kept: 'مدة الحفظ',
  basis: 'الأساس القانوني',
  transfers: 'تُنقل إلى',
  audience: 'يخص',
  stated: 'مصدر المعلومة',
  when: (condition) => say`بهذا الشرط: ${condition}.`,
  exceptions: 'الاستثناءات',
  tension: 'يبدو أن السياسة تناقض نفسها هنا:',
  clause: 'موضع ذلك في السياسة',
});
