// What the address of the page asks for: `?lang=vi&mode=kiosk…` before the hash. Unknown values are ignored.
import { LANGUAGES, type Lang } from '../content/types';
import { SEASON_NAMES, type SeasonName } from '../core/seasons';
import type { Furigana } from './reading';

const QUALITIES = ['auto', 'low', 'mid', 'high', 'poster'] as const;

export interface Settings {
  /** Null when the address does not say. */
  readonly lang: Lang | null;
  /** `furigana=1` (all) or `furigana=difficult`. */
  readonly furigana: Furigana;
  readonly mode: 'kiosk' | 'tablet';
  /** `none` when the address or the system asks for reduced motion. */
  readonly motion: 'full' | 'none';
  readonly quality: (typeof QUALITIES)[number];
  /** Null: today's. */
  readonly season: SeasonName | null;
  /** 0–24; null: the present hour. */
  readonly hour: number | null;
  readonly seed: number;
  /** True opens `window.mineStage` and hands the clock to it. */
  readonly test: boolean;
}

/** What the address may say of furigana. */
const FURIGANA: Readonly<Record<string, Furigana>> = { '1': 'all', all: 'all', difficult: 'difficult' };
const DEFAULT_SEED = 20231101;

/** Reads the query of an address. `reducedMotion` is what the system asks for. */
export function readSettings(query: string, reducedMotion: boolean): Settings {
  const parameters = new URLSearchParams(query);
  const one = <T extends string>(name: string, values: readonly T[]): T | null => {
    const value = parameters.get(name);
    return values.find((candidate) => candidate === value) ?? null;
  };
  const number = (name: string, min: number, max: number): number | null => {
    const text = parameters.get(name);
    const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
    return value >= min && value <= max ? value : null;
  };
  return {
    lang: one('lang', LANGUAGES),
    furigana: FURIGANA[parameters.get('furigana') ?? ''] ?? 'none',
    mode: one('mode', ['kiosk', 'tablet']) ?? 'tablet',
    motion: one('motion', ['full', 'none']) ?? (reducedMotion ? 'none' : 'full'),
    quality: one('quality', QUALITIES) ?? 'auto',
    season: one('season', SEASON_NAMES),
    hour: number('hour', 0, 24),
    seed: Math.floor(number('seed', 0, 0xffffffff) ?? DEFAULT_SEED),
    test: parameters.has('test'),
  };
}
