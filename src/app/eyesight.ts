// Sizes in the room instead of on the screen: which part of an upright screen hands reach, and how large words must be
// for eyes at a distance. Millimetres and CSS pixels. EN 301 549 5.1.4 asks for a capital H of 0.7° where there is no zoom.

/** The screen as staff measure it: its picture, and how high its lower edge stands above the floor. */
export interface Panel {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lowerEdgeMm: number;
}

/** What hands reach from a wheelchair and standing, above the floor. */
export const REACH_MM = { low: 400, high: 1100 } as const;

/** The part of a full-screen window `height` pixels high within reach, measured from its lower edge. Pure. */
export function reachBand(panel: Panel, height: number): { low: number; high: number } {
  const at = (mm: number): number =>
    Math.round(Math.min(Math.max(((mm - panel.lowerEdgeMm) / panel.heightMm) * height, 0), height));
  return { low: at(REACH_MM.low), high: at(REACH_MM.high) };
}

const LEAST_ANGLE_DEGREES = 0.7;
/** Height of a capital as a part of the size of the type; both families have a little more. */
const CAPITAL = 0.7;
/** Nothing gets larger than this by itself: beyond it the visitor would lose the picture. */
const LARGEST_FACTOR = 2;

/** Least size of type, CSS pixels, for a capital of 0.7° seen from `distanceMm`. Pure. */
export function leastType(pixelsPerMm: number, distanceMm: number): number {
  const capitalMm = 2 * distanceMm * Math.tan(((LEAST_ANGLE_DEGREES / 2) * Math.PI) / 180);
  return (capitalMm * pixelsPerMm) / CAPITAL;
}

/** How many times larger than composed (`bodyPx`) the words must be, 1–2. Pure. */
export function sizeFactor(pixelsPerMm: number, distanceMm: number, bodyPx: number): number {
  return Math.min(Math.max(leastType(pixelsPerMm, distanceMm) / bodyPx, 1), LARGEST_FACTOR);
}

/** A bank card (ISO/IEC 7810 ID-1), millimetres. */
export const CARD_MM = { width: 85.6, height: 53.98 } as const;

const KEY = 'mine-stage-pixels-per-mm';

/** What staff found by matching a card, CSS pixels a millimetre; null where they have not. */
export function matchedPixelsPerMm(): number | null {
  try {
    const value = Number(localStorage.getItem(KEY));
    return value > 0.5 && value < 40 ? value : null;
  } catch {
    return null;
  }
}

/** Keeps what staff found on this machine; null forgets it. */
export function keepPixelsPerMm(value: number | null): void {
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(value));
  } catch {
    // Blocked or full storage: the size stays as composed.
  }
}
