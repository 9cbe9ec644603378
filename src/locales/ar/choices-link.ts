import type {ChoicesLinkWords} from '../choices-link.js';

export const words = (locale: string): ChoicesLinkWords => ({
  language: 'ar',
  locale,
  label: 'إعدادات الخصوصية',
  us: 'خيارات الخصوصية الخاصة بك (Your Privacy Choices)',
  california: 'خيارات الخصوصية الخاصة بك (Your California Privacy Choices)',
  honoured: 'تم احترام طلب الاعتراض',
  unavailable: 'تعذّر تحميل خياراتك. يُرجى المحاولة لاحقًا.',
});
