import type {BannerWords} from '../banner.js';
import {rtl as say} from '../isolate-rtl.js';

export const words = (locale: string): BannerWords => ({
  language: 'ar',
  locale,
  title: 'القرار لك',
  list: (items) => items.join(' و'),
  says: (provider, what) =>
    say`نستخدم ملفات تعريف الارتباط ووسائل تخزين مشابهة، وترغب جهة ${provider} في استخدامها لأكثر مما تحتاجه هذه الصفحة: ${what}. ولن يحدث شيء من ذلك ما لم تقبله.`,
  objects: (provider, what) =>
    say`نستخدم ملفات تعريف الارتباط ووسائل تخزين مشابهة، وتستخدمها جهة ${provider} أيضًا من أجل: ${what}. ويمكنك رفض ذلك الآن أو في أي وقت.`,
  accept: 'قبول الكل',
  reject: 'رفض الكل',
  choose: 'اختيار',
  asked: (region, laws) =>
    laws
      ? say`نسألك لأن القانون في ${region} يقتضي ذلك: ${laws}.`
      : say`نسألك لأن القانون في ${region} يقتضي ذلك.`,
  anywhere: 'لا نعرف مكانك، ولذلك نسألك قبل أن يحدث أي شيء.',
  noPreferences: 'تعذّر تحميل الخيارات. لا يزال بإمكانك قبول الكل أو رفض الكل.',
});
