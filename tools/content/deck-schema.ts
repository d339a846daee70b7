// Shape of data/deck.yaml: the order of the briefing, how long each step is planned to be shown, and its own words.
import * as v from 'valibot';

const seconds = v.pipe(
  v.number('秒数が必要です / expected seconds'),
  v.minValue(1, '1秒以上 / at least 1 second'),
  v.maxValue(3600, '3600秒以下 / at most 3600 seconds'),
);

const text = v.pipe(
  v.string('文が必要です / expected a text'),
  v.trim(),
  v.nonEmpty('文が空です / the text is empty'),
);

const words = v.strictObject(
  { heading: text, lines: v.array(text, '行の一覧が必要です / expected a list of lines') },
  'heading と lines だけです / only `heading` and `lines`',
);

/** Kinds of steps; each has its planned seconds. */
export const STEP_KINDS = [
  'title',
  'overview',
  'goal',
  'sentence',
  'year',
  'place',
  'text',
  'closing',
] as const;

const slide = v.strictObject({
  slide: v.pipe(
    v.string('slide に種類が必要です / `slide` names the kind'),
    v.regex(
      /^(title|overview|closing|text|plateau|cave|time|dongvan|goal [1-9]\d?|policy [1-9]\d?-[1-9]\d?)$/,
      '「title」「overview」「goal 1」「policy 1-2」「plateau」「cave」「time」「dongvan」「text」「closing」のどれか / one of title, overview, goal 1, policy 1-2, plateau, cave, time, dongvan, text, closing',
    ),
  ),
  id: v.optional(
    v.pipe(
      v.string('id は英字です / an id is made of letters'),
      v.regex(/^[a-z][a-z0-9-]*$/, 'id は小文字の英字・数字・「-」 / an id has small letters, digits and -'),
    ),
  ),
  steps: v.optional(
    v.picklist(['sentences', 'years'], '「sentences」か「years」 / `sentences` or `years`'),
    'sentences',
  ),
  at: v.optional(v.number('数が必要です / expected a number')),
  seconds: v.optional(seconds),
  hide: v.optional(v.boolean('true か false / true or false'), false),
  words: v.optional(v.strictObject({ ja: words, 'ja-x-easy': words, en: words, vi: words })),
});

/** data/deck.yaml */
export const deckSchema = v.strictObject({
  minutes: v.pipe(
    v.number('持ち時間（分）が必要です / expected minutes'),
    v.minValue(1, '1分以上 / at least 1 minute'),
    v.maxValue(600, '600分以下 / at most 600 minutes'),
  ),
  seconds: v.strictObject(v.entriesFromList(STEP_KINDS, seconds)),
  slides: v.pipe(
    v.array(slide, 'スライドの一覧が必要です / expected a list of slides'),
    v.minLength(1, '一枚以上 / at least one slide'),
  ),
});

export type DeckSource = v.InferOutput<typeof deckSchema>;
export type SlideSource = DeckSource['slides'][number];
