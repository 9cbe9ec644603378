import type {ChangesWords} from '../changes.js';
import {rtl as say} from '../isolate-rtl.js';

export const words = (locale: string): ChangesWords => ({
  language: 'ar',
  locale,
  heading: 'ما الذي تغيّر',
  since: (day, version) =>
    version
      ? say`منذ قرارك الأخير في ${day} على الإصدار ${version}:`
      : say`منذ قرارك الأخير في ${day}:`,
  previous: 'مقارنةً بالإصدار السابق:',
  same: (day) => say`لم يتغير شيء منذ قرارك الأخير في ${day}.`,
  unsaid: 'لا تذكر هذه السياسة ما الذي تغيّر فيها.',
  otherLanguage: 'قرأتها حينها بلغة أخرى، ولذلك لا يمكن هنا معرفة تغيّر الصياغة.',
  kinds: {
    sections: 'الأقسام',
    practices: 'الممارسات',
    recipients: 'الجهات المتلقية',
    storage: 'ملفات تعريف الارتباط ووسائل التخزين الأخرى',
  },
  added: 'جديد',
  changed: 'تغيّر',
  removed: 'لم يعد موجودًا',
  materiality: {
    editorial: 'في الصياغة فقط',
    notice: 'للعلم',
    reconsent: 'يستدعي إجابتك من جديد',
  },
  watch: 'أخبرني هنا عندما تتغير هذه السياسة',
  watched: 'سنخبرك هنا عندما تتغير هذه السياسة.',
  unwatched: 'لن نخبرك بالتغييرات بعد الآن.',
  notStored: 'لم يحفظ متصفحك هذه الرغبة.',
});
