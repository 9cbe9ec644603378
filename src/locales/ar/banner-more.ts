import type {BannerMoreWords} from '../banner-more.js';

export const words = (locale: string): BannerMoreWords => ({
  language: 'ar',
  locale,
  close: 'إغلاق',
  reasons: {
    'ask-again': 'رفضت قبل مدة، ونسألك مرة أخرى.',
    expired: 'انتهت مدة إجابتك السابقة.',
    'material-change':
      'تغيّر ما كنت قد وافقت عليه. تبقى إجاباتك الأخرى كما هي، ولن يحدث شيء جديد قبل أن تجيب.',
    reconsent: 'تغيّرت السياسة تغيّرًا يستدعي إجابتك من جديد.',
  },
  changes: 'ما الذي تغيّر',
  notStored:
    'لم يحفظ متصفحك إجابتك. ما رفضته يبقى متوقفًا الآن، وما قبلته يبقى متوقفًا أيضًا، وسنسألك مجددًا في زيارتك القادمة.',
});
