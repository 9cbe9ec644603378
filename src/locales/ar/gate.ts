import type {GateWords} from '../gate.js';
import {rtl as say} from '../isolate-rtl.js';

export const words = (locale: string): GateWords => ({
  language: 'ar',
  locale,
  titled: (title) => say`لم يُحمَّل بعد: ${title}`,
  title: 'محتوى من موقع آخر لم يُحمَّل بعد',
  who: (names) => say`سيأتي المحتوى من ${names}، وستُعرف هناك زيارتك.`,
  purposes: (names) => say`الغرض: ${names}.`,
  policy: (name) => say`سياسة الخصوصية لدى ${name}`,
  clause: 'ما تقوله سياستنا عن ذلك',
  once: 'تحميل لمرة واحدة',
  onceHint: 'يسري «مرة واحدة» حتى تغادر هذه الصفحة، ولا يُحفظ.',
  always: (choices) => say`السماح دائمًا: ${choices}`,
  heard:
    'يعترض متصفحك على هذا بإشارة Global Privacy Control. إذا سمحت به هنا فسيسري ذلك رغم الإشارة.',
  unknown: 'يبقى هذا مغلقًا لأن سياسة الخصوصية لهذا الموقع لا تذكر الغرض منه.',
  unread: 'يبقى هذا مغلقًا لأنه تعذّرت قراءة سياسة الخصوصية لهذا الموقع.',
  notStored: 'لم يحفظ متصفحك خيارك، ولذلك لا يسري. ما زال بإمكانك تحميل هذا لمرة واحدة.',
});
