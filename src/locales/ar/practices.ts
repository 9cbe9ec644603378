import type {Verb} from '../../bundle/types.js';
import {rtl as say} from '../isolate-rtl.js';
import type {PracticeWords} from '../practices.js';

/** A verb, and what it is done with where no data is named. */
const verbs: Record<Verb, readonly [verb: string, object: string]> = {
  collect: ['يجمع', 'بيانات'],
  use: ['يستخدم', 'بيانات'],
  share: ['يشارك', 'بيانات'],
  sell: ['يبيع', 'بيانات'],
  read: ['يقرأ', 'بيانات'],
  send: ['يرسل', 'رسائل'],
  keep: ['يحفظ', 'بيانات'],
  delete: ['يحذف', 'بيانات'],
  protect: ['يحمي', 'بيانات'],
  notify: ['يقدّم', 'إشعارًا'],
  commit: ['يقدّم', 'تعهّدًا'],
};

export const words = (locale: string): PracticeWords => ({
  language: 'ar',
  locale,
  what(does, how, data) {
    const [verb, object] = verbs[does];
    const what = data ?? object;
    if (how === 'may') return say`قد ${verb} ${what}`;
    if (how === 'never') return say`لا ${verb} ${what} أبدًا`;
    return how === 'only' ? say`${verb} ${what}، كما هو مذكور هنا فقط` : say`${verb} ${what}`;
  },
  others: 'غيرها',
  kept: {
    for: (duration) => say`المدة: ${duration}`,
    while: (condition) => say`ما دام هذا الشرط قائمًا: ${condition}`,
    then: {deleted: 'ثم تُحذف', anonymised: 'ثم تُجعل مجهولة الهوية', archived: 'ثم تُؤرشف'},
  },
  basis: {
    consent: 'موافقتك',
    contract: 'عقد معك',
    'legal-obligation': 'التزام قانوني',
    'vital-interests': 'مصالح حيوية',
    'public-task': 'مهمة للمصلحة العامة',
    'legitimate-interests': 'مصلحة مشروعة',
    'explicit-consent': 'موافقتك الصريحة',
  },
  obligation: {
    voluntary: 'تقديمها اختياري.',
    law: 'القانون يطلب تقديمها.',
    contract: 'العقد يطلب تقديمها.',
  },
  transfer: (to, safeguard) => (safeguard ? say`${to} (${safeguard})` : say`${to}`),
  notDescribed: 'غير موصوف في هذه السياسة',
  exception: (number) => `الاستثناء ${number.toLocaleString(locale)}`,
  byChoice: 'باختيارك',
  condition: {
    granted: (label) => say`«${label}» مسموح به`,
    denied: (label) => say`«${label}» غير مسموح به`,
    option: (label, option) => say`المختار في «${label}» هو «${option}»`,
    nothing: (label) => say`لم يُختر شيء في «${label}»`,
    not: (condition) => say`هذا الشرط غير متحقق: ${condition}`,
  },
  stated: {
    stated: 'مذكور في السياسة',
    inferred: 'مستنتج من السياسة',
    authored: 'أضافه هذا الموقع',
  },
});
