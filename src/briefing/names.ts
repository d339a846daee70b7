// Each language's own name for itself, for the switches of a briefing.
import type { Lang } from '../content/types';

export const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = {
  ja: '日本語',
  'ja-x-easy': 'やさしい日本語',
  en: 'English',
  vi: 'Tiếng Việt',
};
