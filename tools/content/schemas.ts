// Shapes of the small data files: which report is shown, seasons and hours, and who has read the translations.
import * as v from 'valibot';
import { SEASON_NAMES } from '../../src/core/seasons';

const between = (min: number, max: number, unit: string) =>
  v.pipe(
    v.number(`数が必要です / expected a number (${unit})`),
    v.minValue(min, `${min}以上 / at least ${min} (${unit})`),
    v.maxValue(max, `${max}以下 / at most ${max} (${unit})`),
  );

const colour = v.pipe(
  v.string('色が必要です / expected a colour'),
  v.regex(/^#[0-9A-Fa-f]{6}$/, '色は #RRGGBB / a colour is written #RRGGBB'),
);

/** The palette every season has; what else the stage reads from a season is a colour or a number, the same in all. */
const season = v.objectWithRest(
  { zenith: colour, horizon: colour, sun: colour, grassRoot: colour, grassTip: colour },
  v.union([colour, between(0, 10, 'relative')], '色 #RRGGBB か0〜10の数 / a colour #RRGGBB or a number 0–10'),
);

/** Whether all palettes have the same members. */
const sameNames = (palettes: readonly object[]): boolean => {
  const names = palettes.map((palette) => Object.keys(palette).sort().join());
  return names.every((list) => list === names[0]);
};

const hour = v.strictObject({
  hour: between(0, 24, 'hours'),
  light: between(0, 2, 'relative'),
  ambient: between(0, 2, 'relative'),
  tint: colour,
  sunElevation: between(-90, 90, 'degrees'),
  horizon: colour,
  horizonShare: between(0, 1, 'share'),
  zenith: colour,
  zenithShare: between(0, 1, 'share'),
});

const seasonName = v.picklist(
  SEASON_NAMES,
  `季節の名前が必要です / expected one of ${SEASON_NAMES.join(', ')}`,
);
/** Rises from the first time to the second, falls from the third to the fourth. */
const span = (most: number, unit: string) =>
  v.pipe(
    v.array(between(0, most, unit)),
    v.check(
      (times) => times.length === 4 && times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0)),
      '増え始め・増え終わり・減り始め・減り終わりの4つを順に / four ascending times: rise from, to, fall from, to',
    ),
  );

/** data/seasons.json */
export const seasonsSchema = v.strictObject({
  seasons: v.pipe(
    v.strictObject(v.entriesFromList(SEASON_NAMES, season)),
    v.check(
      (seasons) => sameNames(Object.values(seasons)),
      'どの季節にも同じ項目が必要です / every season needs the same members',
    ),
  ),
  year: v.pipe(
    v.array(
      v.strictObject({
        month: between(0, 12, 'months'),
        season: seasonName,
        /** Season of what does not burn, where the black ground is not yet or no longer all there is. */
        grass: v.optional(seasonName),
      }),
    ),
    v.check(
      (year) => year[0]?.month === 0 && year.at(-1)?.month === 12,
      '0から12まで / the year runs from 0 to 12',
    ),
    v.check(
      (year) => year.every((entry, i) => i === 0 || entry.month > (year[i - 1]?.month ?? 0)),
      '時の順に / months must ascend',
    ),
  ),
  hours: v.pipe(
    v.array(hour),
    v.check(
      (hours) => hours[0]?.hour === 0 && hours.at(-1)?.hour === 24,
      '0時から24時まで / hours run from 0 to 24',
    ),
    v.check(
      (hours) => hours.every((entry, i) => i === 0 || entry.hour > (hours[i - 1]?.hour ?? 0)),
      '時刻の順に / hours must ascend',
    ),
  ),
  snow: v.strictObject({ amount: between(0, 1, 'share'), months: span(12, 'months') }),
  dawnFog: v.strictObject({
    amount: between(0, 1, 'share'),
    air: colour,
    airShare: between(0, 1, 'share'),
    months: span(12, 'months'),
    hours: span(24, 'hours'),
  }),
});

/** data/plan.yaml */
export const planSchema = v.strictObject({
  reportFile: v.pipe(
    v.string('報告書のファイル名が必要です / expected the name of the report'),
    v.regex(
      /^[^/\\]+\.md$/,
      'data/report の中のファイル名だけ / the name of a file in data/report, without folder',
    ),
  ),
  asOf: v.optional(
    v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '「"2023-11"」の形 / written "2023-11"')),
  ),
});

export const DOUBTFUL_FILE = 'data/translations/doubtful.yaml';

const doubts = v.array(v.strictObject({ id: v.string(), why: v.pipe(v.string(), v.nonEmpty()) }));

/** {@link DOUBTFUL_FILE} */
export const doubtfulSchema = v.strictObject({ 'ja-x-easy': doubts, en: doubts, vi: doubts });
