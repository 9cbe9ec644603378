import {words} from './en/banner.js';
import type {Layer} from './layer.js';

export type BannerWords = ReturnType<typeof words>;

/** What visitors read where they are asked. */
export const bannerWords: Layer<BannerWords> = {
  en: () => ({words}),
  ar: () => import('./ar/banner.js'),
  de: () => import('./de/banner.js'),
};
