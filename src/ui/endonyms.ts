// What is said in every language at once, whatever the page speaks: so it belongs to no language's file.
import type { Lang, Tongue } from '../content/types';

/** Each language's own name for itself. */
export const ENDONYMS: Readonly<Record<Lang, string>> = {
  ja: '日本語',
  'ja-x-easy': 'やさしい日本語',
  en: 'English',
  vi: 'Tiếng Việt',
};

/** The welcome of the attract view. */
export const GREETINGS: readonly { lang: Tongue; title: string; meaning: string; touch: string }[] = [
  { lang: 'ja', title: 'みねステージ', meaning: 'まちの計画を、秋吉台で歩く', touch: '画面にふれてください' },
  {
    lang: 'en',
    title: 'Mine Stage',
    meaning: 'Walk the city’s plan on Akiyoshidai',
    touch: 'Touch the screen',
  },
  {
    lang: 'vi',
    title: 'Mine Stage',
    meaning: 'Dạo bước trong quy hoạch của thành phố',
    touch: 'Chạm vào màn hình',
  },
];
