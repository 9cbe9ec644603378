import type {ChoicesLinkWords} from '../choices-link.js';
import {digits} from './digits.js';

export const words = (tag: string): ChoicesLinkWords => ({
  language: 'ar',
  locale: digits(tag),
  label: 'إعدادات الخصوصية',
  us: 'خيارات الخصوصية الخاصة بك (Your Privacy Choices)',
  california: 'خيارات الخصوصية الخاصة بك (Your California Privacy Choices)',
  honoured: 'تم احترام طلب الاعتراض',
  unavailable: 'تعذّر تحميل خياراتك. يُرجى المحاولة لاحقًا.',
});
