// The web app manifest, once for each language, from one text. All have the same id: it is one app.
import type { Tongue } from '../../src/content/types';

interface Words {
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  readonly kiosk: string;
  readonly briefing: string;
  readonly overview: string;
  readonly wide: string;
  readonly narrow: string;
}

/** Never changes: browsers tell apps apart by it. */
const APP_ID = '/mine-stage';

export const WORDS: Readonly<Record<Tongue, Words>> = {
  ja: {
    name: 'みねステージ',
    shortName: 'みねステージ',
    description: '美祢市総合計画の進み具合を、秋吉台のドリーネを舞台にした動く場面で紹介します。',
    kiosk: '展示モード',
    briefing: '発表（投影）',
    overview: '1分でわかる計画',
    wide: '秋吉台に開いた五つのドリーネの舞台',
    narrow: '縦長の画面で見た秋吉台の舞台',
  },
  en: {
    name: 'Mine Stage',
    shortName: 'Mine Stage',
    description:
      'How Mine City’s comprehensive plan is going, told as animated scenes in the dolines of the Akiyoshidai plateau.',
    kiosk: 'Kiosk mode',
    briefing: 'Briefing (projector)',
    overview: 'The plan in one minute',
    wide: 'Five dolines on the Akiyoshidai plateau, each a stage',
    narrow: 'The plateau on an upright screen',
  },
  vi: {
    name: 'Mine Stage',
    shortName: 'Mine Stage',
    description:
      'Tiến độ quy hoạch tổng thể của thành phố Mine, kể bằng những cảnh chuyển động trong các hố sụt của cao nguyên Akiyoshidai.',
    kiosk: 'Chế độ trưng bày',
    briefing: 'Trình bày (máy chiếu)',
    overview: 'Quy hoạch trong một phút',
    wide: 'Năm hố sụt trên cao nguyên Akiyoshidai, mỗi hố là một sân khấu',
    narrow: 'Cao nguyên trên màn hình dọc',
  },
};

/** A picture of the app for the install dialogue. */
export interface Screenshot {
  /** Address below the app. */
  readonly src: string;
  readonly sizes: string;
  readonly formFactor: 'wide' | 'narrow';
}

/** A member in `lang`, and beside it the same in the other languages (`name_localized`). */
function localized(member: string, lang: Tongue, text: (words: Words) => string): Record<string, unknown> {
  const others = Object.entries(WORDS).filter(([other]) => other !== lang);
  return {
    [member]: text(WORDS[lang]),
    [`${member}_localized`]: Object.fromEntries(
      others.map(([other, words]) => [other, { value: text(words), dir: 'ltr' }]),
    ),
  };
}

function icon(file: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') {
  return { src: `icons/${file}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}

/** The manifest in `lang`. */
export function manifest(lang: Tongue, screenshots: readonly Screenshot[]): Record<string, unknown> {
  const query = lang === 'ja' ? '' : `?lang=${lang}`;
  const kiosk = lang === 'ja' ? '?mode=kiosk' : `${query}&mode=kiosk`;
  return {
    id: APP_ID,
    lang,
    dir: 'ltr',
    ...localized('name', lang, (words) => words.name),
    ...localized('short_name', lang, (words) => words.shortName),
    ...localized('description', lang, (words) => words.description),
    start_url: `./${query}#/`,
    scope: './',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: '#1f1d1a',
    theme_color: '#1f1d1a',
    categories: ['government', 'education', 'travel'],
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
    icons: [
      { src: 'icons/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('any', 192, 'any'),
      icon('any', 512, 'any'),
      icon('maskable', 192, 'maskable'),
      icon('maskable', 512, 'maskable'),
      icon('monochrome', 192, 'monochrome'),
      icon('monochrome', 512, 'monochrome'),
    ],
    shortcuts: [
      { ...localized('name', lang, (words) => words.kiosk), url: `./${kiosk}#/` },
      { ...localized('name', lang, (words) => words.briefing), url: `./${query}#/present` },
      { ...localized('name', lang, (words) => words.overview), url: `./${query}#/overview` },
    ],
    ...(screenshots.length === 0
      ? {}
      : {
          screenshots: screenshots.map(({ src, sizes, formFactor }) => ({
            src,
            sizes,
            type: 'image/webp',
            form_factor: formFactor,
            ...localized('label', lang, (words) => words[formFactor]),
          })),
        }),
  };
}
