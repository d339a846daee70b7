// How this visitor reads: size of the words, contrast, furigana, calm, by ear, by one switch, and whether the controls
// come lower. Gone for the next visitor.

/** Which kanji carry their reading above them. */
export type Furigana = 'none' | 'difficult' | 'all';

/** Sizes of the words a visitor can choose, per cent of the base size. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Paces of scanning, seconds a control; 0 is off. */
export const SCAN_SECONDS = [0, 4, 2.5, 1.5] as const;
export type ScanSeconds = (typeof SCAN_SECONDS)[number];

export interface Reading {
  readonly size: TextSize;
  readonly contrast: 'normal' | 'high';
  readonly furigana: Furigana;
  /** Everything that is touched lies in the lower part of an upright screen, within reach from a wheelchair. */
  readonly reach: boolean;
  /** Nothing moves by itself: composed stills, as with the system's reduced motion. */
  readonly calm: boolean;
  /** The buttons that read a place aloud are shown. */
  readonly aloud: boolean;
  /** Scanning for who has one switch: seconds that each control is offered; 0: no scanning. */
  readonly scan: ScanSeconds;
}

/** What a visitor finds. */
export const READING_AT_FIRST: Reading = {
  size: 100,
  contrast: 'normal',
  furigana: 'none',
  reach: false,
  calm: false,
  aloud: false,
  scan: 0,
};
