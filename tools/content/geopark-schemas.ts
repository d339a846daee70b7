// Shapes of data/geopark/*.yaml. Every text stands in all four layers side by side; every name has its reading in kana.
import * as v from 'valibot';

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  '"ja"': '日本語（ja）がありません / the Japanese (ja) is missing',
  '"ja-x-easy"': 'やさしい日本語（ja-x-easy）がありません / the easy Japanese (ja-x-easy) is missing',
  '"en"': '英語（en）がありません / the English (en) is missing',
  '"vi"': 'ベトナム語（vi）がありません / the Vietnamese (vi) is missing',
  '"reading"': '読み（reading）がありません / the reading (kana) is missing',
  '"source"': '出典（source）がありません / the source is missing',
};

/** Says which member is missing, or that one is not known. */
const members = (issue: { expected: string | null }): string =>
  issue.expected === 'never'
    ? '知らない項目です / unknown member'
    : (LANGUAGE_NAMES[issue.expected ?? ''] ??
      `${issue.expected}がありません / ${issue.expected} is missing`);

const words = v.pipe(
  v.string('文が必要です / expected a text'),
  v.regex(/\S/, '文が空です / the text is empty'),
);

const text = v.strictObject({ ja: words, 'ja-x-easy': words, en: words, vi: words }, members);

/** The name of a source, as it calls itself: the same in both Japanese layers. */
const cited = v.strictObject({ ja: words, en: words, vi: words }, members);

const name = v.strictObject(
  {
    ja: words,
    reading: v.pipe(
      words,
      v.regex(/^[\u3041-\u3096\u30fb\u30fc]+$/u, '読みはひらがなで / the reading is written in hiragana'),
    ),
    en: words,
    vi: words,
  },
  members,
);

const id = v.pipe(
  v.string('番号（id）が必要です / expected an id'),
  v.regex(/^[a-z]+(\.[a-z0-9]+)?$/, '「cave.bats」の形 / written like cave.bats'),
);

const source = v.pipe(
  v.array(v.string('出典の名前 / expected the name of a source'), '出典の一覧 [ … ] / expected a list [ … ]'),
  v.minLength(1, '出典を一つ以上 / at least one source'),
);

const whole = (min: number, max: number) =>
  v.pipe(
    v.number('数が必要です / expected a number'),
    v.integer('整数 / a whole number'),
    v.minValue(min, `${min}以上 / at least ${min}`),
    v.maxValue(max, `${max}以下 / at most ${max}`),
  );

const told = { id, name, text, source };

const one = <E extends v.ObjectEntries>(entries: E) => v.strictObject({ ...told, ...entries }, members);

export const sourcesSchema = v.record(v.string(), cited);

export const hubSchema = one({
  entries: v.strictObject({ plateau: text, cave: text, time: text, dongvan: text }, members),
});

export const caveSchema = one({
  stations: v.array(one({ size: v.optional(text) })),
  notes: v.array(one({ stations: v.array(whole(1, 99)) })),
});

export const timeSchema = one({
  ages: v.pipe(
    v.array(
      one({
        million: v.nullable(
          v.pipe(v.number('数か null / a number or null'), v.minValue(0, '0以上 / at least 0')),
        ),
        when: text,
      }),
    ),
    v.check((ages) => {
      const dated = ages.flatMap(({ million }) => (million === null ? [] : [million]));
      return dated.every((million, i) => i === 0 || million < (dated[i - 1] ?? 0));
    }, '古い順に / the oldest age stands first'),
  ),
  marks: v.array(one({ colour: v.picklist(['white', 'black', 'red']), age: whole(0, 99) })),
});

export const plateauSchema = one({
  months: v.pipe(
    v.array(one({ month: whole(1, 12), headline: text })),
    v.check(
      (months) => months.length === 12 && months.every(({ month }, i) => month === i + 1),
      '1月から12月まで、順に / January to December, in order',
    ),
  ),
  burn: one({ headline: text }),
  flora: v.array(one({ months: v.strictTuple([whole(1, 12), whole(1, 12)]) })),
});

export const dongvanSchema = one({
  sides: v.strictObject({ mine: one({}), both: one({}), dongvan: one({}) }, members),
  figures: v.array(v.strictObject({ id, label: text, mine: text, dongvan: text, source }, members)),
  agreement: one({ fields: v.array(text) }),
});

export type Text = v.InferOutput<typeof text>;
export type NameText = v.InferOutput<typeof name>;
