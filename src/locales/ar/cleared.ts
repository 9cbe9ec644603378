import type {ClearedWords} from '../cleared.js';

export const words = (locale: string): ClearedWords => ({
  language: 'ar',
  locale,
  title: 'ما كان محفوظًا لما تراجعت عنه',
  cleared: 'حُذف من هذا المتصفح:',
  left: 'لم يُحذف:',
  nothing: 'لم يُعثر على شيء منه في هذا المتصفح.',
  still: 'ما زال موجودًا',
  'third-party': 'يخص موقعًا آخر، ويمكن حذفه من إعداداته أو من إعدادات متصفحك',
  'http-only': 'لا يستطيع حذفه إلا الخادم',
  'not-script': 'ليس محفوظًا حيث تستطيع الصفحة حذفه',
  unbounded: 'لا تسميه السياسة بدقة',
  'set-again': 'ما زال شيء يعمل في هذه الصفحة وقد حفظه من جديد',
  reload: 'ما كان يعمل يستمر إلى أن تُحمَّل هذه الصفحة من جديد.',
  button: 'إعادة تحميل هذه الصفحة',
});
