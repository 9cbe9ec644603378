import type {ChoiceWords} from '../choices.js';
import {rtl as say} from '../isolate-rtl.js';
import {type AllForms, plural} from '../plural.js';

const TURNED_OFF: AllForms = {
  zero: 'لم يُوقَف شيء',
  one: 'تم إيقافه',
  two: 'تم إيقافهما',
  few: 'تم إيقافها',
  many: 'تم إيقافها',
  other: 'تم إيقافها',
};

export const words = (locale: string): ChoiceWords => ({
  language: 'ar',
  locale,
  heading: 'خياراتك',
  groups: {
    consent: 'ما يمكنك السماح به',
    'opt-out': 'ما يمكنك إيقافه',
    subscription: 'الاشتراكات',
    preference: 'التفضيلات',
    request: 'الطلبات',
  },
  none: 'لا تقدّم هذه السياسة أي خيارات.',
  noneHere: 'لا تقدّم هذه السياسة خيارات من هذا النوع.',
  noOptOut: 'لا تذكر هذه السياسة طريقة للاعتراض على هذا:',
  noOptOutAtAll: 'لا تذكر هذه السياسة طريقة للاعتراض على أي شيء.',
  readOnly:
    'يسري على هذا الموقع إصدار آخر من هذه السياسة. تُعرض خيارات هذا الإصدار هنا، ولا يمكن تغييرها إلا هناك.',
  signals: {
    heard: say`يرسل متصفحك الإشارة ${'Global Privacy Control'}: لا تُباع بياناتي الشخصية ولا تُشارَك.`,
    honoured: (labels, count) =>
      say`استُجيب لطلب الاعتراض: ${labels} ${plural(locale, count, TURNED_OFF)}.`,
    unbound: 'لا شيء في هذه السياسة مقيّد بهذه الإشارة.',
  },
  marks: {
    authored: 'أضافه هذا الموقع، ولم تذكره السياسة',
    inferred: 'مستنتج من السياسة، ولم تذكره بهذه الكلمات',
  },
  clause: 'موضع ذلك في السياسة',
  audience: (names) => say`يخص: ${names}`,
  required: 'لا يمكن إيقاف هذا.',
  notStated: {
    words: 'غير موصوف في هذه السياسة:',
    optOut: 'لا تذكر هذه السياسة كيفية الاعتراض على هذا.',
    withdrawal: 'لا تذكر هذه السياسة كيفية الرجوع عن هذا.',
    contact: 'لا تذكر هذه السياسة من يُسأل عن هذا.',
    retention: 'لا تذكر هذه السياسة مدة حفظ البيانات المتعلقة بهذا.',
    duration: 'لا تذكر هذه السياسة مدة سريان هذا.',
  },

  state: {
    startsBy: {
      policy: 'لم يُتخذ قرار بعد؛ وهكذا تبدأ السياسة.',
      regime: 'لم يُتخذ قرار بعد؛ وهكذا يبدأ الأمر بحسب القواعد السارية هنا.',
      asked: 'لم يُتخذ قرار بعد؛ ويبقى الأمر كذلك إلى أن تسمح به.',
    },
    allowed: (date) => (date ? say`مسموح به منذ ${date}.` : 'مسموح به.'),
    notAllowed: (date) => (date ? say`غير مسموح به منذ ${date}.` : 'غير مسموح به.'),
    notOptedOut: 'مسموح به؛ لم يصدر منك اعتراض.',
    optedOut: (date) => (date ? say`سُجّل اعتراضك بتاريخ ${date}.` : 'سُجّل اعتراضك.'),
    stale: (date) =>
      say`غير مسموح به. صدر سماحك بتاريخ ${date}، لكن ما يشمله تغيّر منذ ذلك الحين؛ يُرجى اتخاذ القرار من جديد.`,
    because: {
      gpc: say`يطلب متصفحك هذا (${'Global Privacy Control'})، ويبقى كذلك ما دام يطلبه.`,
      host: (provider) => say`هذا هو المسجّل لدى ${provider}.`,
    },
    nothingChosen: 'لم يُختر شيء بعد.',
    chosen: (option, date) =>
      date ? say`الاختيار هو «${option}» منذ ${date}.` : say`الاختيار هو «${option}».`,
    subscribed: (date) => (date ? say`الاشتراك قائم منذ ${date}.` : 'الاشتراك قائم.'),
    notSubscribed: 'لا يوجد اشتراك.',
    requested: (provider, date) => say`طُلب الاشتراك بتاريخ ${date}. بانتظار رد ${provider}.`,
    pending: (provider, date) => say`طلب منك ${provider} التأكيد بتاريخ ${date}.`,
    openUntil: (date) => say`يبقى الطلب مفتوحًا حتى ${date}؛ ويبدأ الاشتراك عند تأكيدك.`,
    open: 'يبدأ الاشتراك عند تأكيدك.',
    lapsed: (date) => say`طلبك بتاريخ ${date} لم يُؤكَّد وانتهت مهلته. لا يوجد اشتراك.`,
    cancelled: (date) => say`أُلغي طلبك بتاريخ ${date}. لا يوجد اشتراك.`,
    unsubscribed: (date) => (date ? say`أُلغي الاشتراك بتاريخ ${date}.` : 'لا يوجد اشتراك.'),
    sent: (provider, date) => say`أُرسل إلى ${provider} بتاريخ ${date}.`,
    done: (provider, date) => say`ردّ ${provider} بتاريخ ${date}.`,
    notSent: (date) => say`لم تنجح محاولة ${date}.`,
  },
  outcome: {
    deletes: (what) => say`حُذف: ${what}.`,
    within: (duration) => say`المهلة: ${duration}.`,
    unnamed: 'مخزون لم يوصف اسمه',
  },

  actions: {
    subscribe: 'اشتراك',
    again: 'اشتراك من جديد',
    unsubscribe: 'إلغاء الاشتراك',
    resend: 'إعادة إرسال الرسالة',
    cancel: 'إلغاء الطلب',
    send: 'إرسال الطلب',
    sendAgain: 'إرسال طلب آخر',
    retry: 'إعادة المحاولة',
  },
  optional: '(اختياري)',
  refill: 'لم يُحفظ ما أدخلته على هذا الجهاز. يلزم إدخاله مرة أخرى لإعادة إرسال الرسالة.',

  asking: (provider) => say`جارٍ سؤال ${provider}…`,
  sending: (provider) => say`جارٍ الإرسال إلى ${provider}…`,
  telling: (provider) => say`حُفظ هنا. جارٍ إبلاغ ${provider}…`,
  working: (provider) => say`يعمل ${provider} على ذلك؛ ولا يتغير شيء حتى حينه.`,
  told: (provider) => say`أُبلغ ${provider}.`,
  failed: 'لم يتم هذا.',
  notSent: 'لم يُرسل هذا.',
  failedTelling: (provider) => say`جوابك محفوظ هنا، لكن تعذّر إبلاغ ${provider}.`,
  unanswered: (provider) => say`لم يرد ${provider} في الوقت المناسب.`,
  unhandled: 'لم يتغير شيء: لا تستطيع هذه الصفحة تمرير ذلك.',
  unhandledRequest: 'لم يُرسل شيء: لا تستطيع هذه الصفحة تمرير ذلك.',
  ask: 'كيفية الطلب:',
  alsoAsk: 'يمكنك الطلب أيضًا:',
  nobody: 'تقدّم السياسة هذا الخيار، لكنها لا تذكر كيفية الطلب ولا الجهة التي يُطلب منها.',
  notStored: 'تعذّر تخزين هذا على هذا الجهاز؛ وستُسأل من جديد.',

  ways: {
    email: (address) => say`بالبريد الإلكتروني إلى ${address}`,
    url: (address) => say`على ${address}`,
    oneClickUnsubscribe: (address) => say`بنقرة واحدة على ${address}`,
    account: 'في حسابك',
    inMessage: 'عبر الرابط الموجود في كل رسالة',
    browser: 'في إعدادات متصفحك',
    phone: (number) => say`بالهاتف على الرقم ${number}`,
    post: (address) => say`بالبريد إلى ${address}`,
    postOnly: 'بالبريد',
    form: (address) => say`بالنموذج الموجود على ${address}`,
    emailOnly: 'بالبريد الإلكتروني',
    urlOnly: 'على الموقع',
    phoneOnly: 'بالهاتف',
  },
  mail: {
    subject: (label) => label,
    body: {
      grant: (label) => say`أود السماح بهذا: ${label}`,
      withdraw: (label) => say`يُرجى إيقاف هذا: ${label}`,
      confirm: (label) => say`أؤكد هذا: ${label}`,
      change: (label, option) => say`يُرجى تغيير هذا: ${label}: ${option}`,
      ask: (label) => say`أطلب هذا: ${label}`,
    },
    field: (label, value) => say`${label}: ${value}`,
  },
});
