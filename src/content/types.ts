// What the built content looks like: one such object for each language, made by tools/content from data/.

/** Languages the app speaks. The report's own is Japanese. */
export const LANGUAGES = ['ja', 'en', 'vi'] as const;
export type Lang = (typeof LANGUAGES)[number];

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
  };
}

/** One language's file: what the plan says and what the interface says. */
export interface ContentFile {
  readonly plan: Plan;
  /** i18next resources, nested by key. */
  readonly ui: Readonly<Record<string, unknown>>;
}
