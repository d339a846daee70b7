// Shape of data/media.yaml: the city's photographs, each with who made it, its licence, and what is seen, in every layer.
import * as v from 'valibot';
import { MEDIA_PLACES } from '../../src/content/types';

const text = (ja: string, en: string) =>
  v.pipe(
    v.string(`${ja}が必要です / expected ${en}`),
    v.trim(),
    v.nonEmpty(`${ja}が空です / ${en} is empty`),
  );

const inEvery = (ja: string, en: string) =>
  v.strictObject(
    {
      ja: text(`日本語の${ja}`, `${en} in Japanese`),
      'ja-x-easy': text(`やさしい日本語の${ja}`, `${en} in easy Japanese`),
      en: text(`英語の${ja}`, `${en} in English`),
      vi: text(`ベトナム語の${ja}`, `${en} in Vietnamese`),
    },
    (issue) =>
      issue.expected === 'never'
        ? '知らない言語です / not a language of the app'
        : `${ja}が ja・ja-x-easy・en・vi の四つ必要です / expected ${en} in ja, ja-x-easy, en and vi`,
  );

const photograph = v.strictObject(
  {
    file: v.pipe(
      v.string('写真のファイル名が必要です / expected the name of the photograph'),
      v.regex(
        /^[A-Za-z0-9][\w.-]*\.(jpe?g|png|webp|avif|tiff?)$/i,
        'data/media の中のファイル名（半角英数字、.jpg .png .webp .avif .tif）/ a file in data/media, plain letters, .jpg .png .webp .avif .tif',
      ),
    ),
    place: v.picklist(
      MEDIA_PLACES,
      `場所の名前が必要です / expected a place, one of ${MEDIA_PLACES.join(', ')}`,
    ),
    credit: text('撮影者・提供者（credit）', 'credit'),
    licence: text('使用条件（licence）', 'licence'),
    alt: inEvery('代わりの文（alt）', 'alt text'),
    caption: v.optional(inEvery('説明（caption）', 'a caption')),
  },
  (issue) =>
    issue.expected === 'never'
      ? '知らない項目です / not a known member'
      : 'file, place, credit, licence, alt が必要です / expected file, place, credit, licence and alt',
);

/** data/media.yaml */
export const mediaSchema = v.strictObject(
  {
    photographs: v.array(
      photograph,
      '写真の一覧（なければ []）が必要です / expected a list, [] when there are none',
    ),
  },
  'photographs: の一覧（なければ []）だけが必要です / expected photographs: with a list, [] when there are none',
);

/** One entry of data/media.yaml. */
export type MediaEntry = v.InferOutput<typeof photograph>;
