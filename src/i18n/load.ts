// The files of content of each language: the plan and the interface, and the geopark, are loaded when it is first spoken;
// the indicators when somebody asks for them.
// The worker has them all, so no network is needed.
import type { Geopark } from '../content/geopark';
import type { Indicator, IndicatorFile } from '../content/indicators';
import type { ContentFile, Lang } from '../content/types';
import type { ReadingTable } from '../core/furigana';

const LOADERS: Readonly<Record<Lang, () => Promise<{ default: unknown }>>> = {
  ja: () => import('../content/generated/ja.json'),
  'ja-x-easy': () => import('../content/generated/ja-x-easy.json'),
  en: () => import('../content/generated/en.json'),
  vi: () => import('../content/generated/vi.json'),
};

/** Loads everything that is said in `lang`. The build has checked its shape. */
export async function loadContent(lang: Lang): Promise<ContentFile> {
  return (await LOADERS[lang]()).default as ContentFile;
}

const GEOPARK_LOADERS: Readonly<Record<Lang, () => Promise<{ default: unknown }>>> = {
  ja: () => import('../content/generated/geopark-ja.json'),
  'ja-x-easy': () => import('../content/generated/geopark-ja-x-easy.json'),
  en: () => import('../content/generated/geopark-en.json'),
  vi: () => import('../content/generated/geopark-vi.json'),
};

/** Loads the readings of kanji. */
export async function loadReadings(): Promise<ReadingTable> {
  return (await import('../content/generated/readings.json')).default;
}

/** Loads what is told of the geopark in `lang`. */
export async function loadGeopark(lang: Lang): Promise<Geopark> {
  return (await GEOPARK_LOADERS[lang]()).default as Geopark;
}

const INDICATOR_LOADERS: Readonly<Record<Lang, () => Promise<{ default: unknown }>>> = {
  ja: () => import('../content/generated/indicators-ja.json'),
  'ja-x-easy': () => import('../content/generated/indicators-ja-x-easy.json'),
  en: () => import('../content/generated/indicators-en.json'),
  vi: () => import('../content/generated/indicators-vi.json'),
};

/** Loads the indicators the city has supplied, in `lang`. */
export async function loadIndicators(lang: Lang): Promise<readonly Indicator[]> {
  return ((await INDICATOR_LOADERS[lang]()).default as IndicatorFile).indicators;
}
