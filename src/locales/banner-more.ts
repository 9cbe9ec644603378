import {words} from './en/banner-more.js';
import type {Layer} from './layer.js';

export type BannerMoreWords = ReturnType<typeof words>;

/** What visitors read on a banner once it is there, or comes back. */
export const bannerMoreWords: Layer<BannerMoreWords> = {
  en: () => ({words}),
  ar: () => import('./ar/banner-more.js'),
  de: () => import('./de/banner-more.js'),
};
