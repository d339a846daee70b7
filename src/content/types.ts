// What the built content looks like: one such object for each language, made by tools/content from data/.
import type { Deck } from './deck';

/** Layers of words the app speaks. The report's own is Japanese; `ja-x-easy` is やさしい日本語. */
export const LANGUAGES = ['ja', 'ja-x-easy', 'en', 'vi'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** Languages as the rest of the world knows them. */
export const TONGUES = ['ja', 'en', 'vi'] as const;
export type Tongue = (typeof TONGUES)[number];

/** The language of a layer, as `lang` attributes name it: やさしい日本語 is Japanese. */
export const tongueOf = (lang: Lang): Tongue => (lang === 'ja-x-easy' ? 'ja' : lang);

/** A fiscal year (年度), named by the year it starts in: 2022 is April 2022 to March 2023. */
export type FiscalYear = number;

/** Something the report says: its words in this language, the report's own words, and where they stand. */
export interface Sentence {
  /** Stable id such as `g1`, `g1.p2`, `g1.p2.m3` or `g1.p2.fy2022.1` (counted from 1). */
  readonly id: string;
  /** Text in the language of this content file. */
  readonly text: string;
  /** The Japanese of the report, as printed. */
  readonly source: string;
  /** Line in the report's text file, counted from 1. */
  readonly line: number;
}

export interface Item extends Sentence {
  readonly year: FiscalYear;
}

export interface Policy extends Sentence {
  readonly goal: number;
  /** Number within its goal, from 1. */
  readonly number: number;
  readonly measures: readonly Sentence[];
  /** Items by fiscal year, as `years` of the plan lists them; a year without items has an empty list. */
  readonly items: Readonly<Record<string, readonly Item[]>>;
}

export interface Goal extends Sentence {
  readonly number: number;
  /** A few words for the label in the picture (「産業の振興」). */
  readonly short: string;
  readonly policies: readonly Policy[];
}

export interface Plan {
  readonly lang: Lang;
  /** Month of publication, `2023-11`. Always in sight as 令和5年11月現在. */
  readonly asOf: string;
  /** File name of the report's text under data/report. */
  readonly reportFile: string;
  /** The two fiscal years: what was done, and the direction. Ascending. */
  readonly years: readonly [FiscalYear, FiscalYear];
  readonly goals: readonly Goal[];
  readonly counts: {
    readonly goals: number;
    readonly policies: number;
    readonly measures: number;
    /** 掲載項目数 by fiscal year. Never to be shown as progress. */
    readonly items: Readonly<Record<string, number>>;
    /** Indicators the city has supplied; they are a file of their own (content/indicators). */
    readonly indicators: number;
  };
}

/** Pages of the geopark that can show photographs. */
export const MEDIA_PLACES = ['geopark', 'plateau', 'cave', 'time', 'dongvan'] as const;
export type MediaPlace = (typeof MEDIA_PLACES)[number];

/** A photograph that the city has supplied, as the build has prepared it. */
export interface Photograph {
  /** Unique; also the beginning of its files' names. */
  readonly id: string;
  readonly place: MediaPlace;
  /** What is seen, for who cannot see it. In this file's language, as the caption is. */
  readonly alt: string;
  readonly caption: string | null;
  /** Who made it, and under which licence, as the city has written it. */
  readonly credit: string;
  readonly licence: string;
  /** Size of the largest file, pixels. */
  readonly width: number;
  readonly height: number;
  /** Address beside the page of the largest WebP. */
  readonly src: string;
  /** Addresses with widths, as `srcset` takes them. */
  readonly avif: string;
  readonly webp: string;
}

/** A hard word of the report and what it means, in one language. */
export interface GlossaryEntry {
  readonly id: string;
  /** How the word is written in the texts of this language. */
  readonly words: readonly string[];
  /** How the Japanese word is read; null in other languages. */
  readonly reading: string | null;
  readonly meaning: string;
}

/** One language's file: what the plan says, how the briefing goes, what the interface says, and the photographs. */
export interface ContentFile {
  readonly plan: Plan;
  readonly deck: Deck;
  /** In the order of data/media.yaml; empty while the city has supplied none. */
  readonly media: readonly Photograph[];
  /** Hard words, in the order of data/glossary.yaml. */
  readonly glossary: readonly GlossaryEntry[];
  /** Headings of the plan, the interface and the geopark with the ends of their phrases marked; empty but in Japanese. */
  readonly phrases: readonly string[];
  /** i18next resources, nested by key. */
  readonly ui: Readonly<Record<string, unknown>>;
}
