// How much to draw: the tier a machine starts in, and the governor that gives way when frames come late. Pure.
import type { Tier } from '../scenes/contract';

/** What a tier means for the drawing buffer. */
export interface TierLimits {
  /** Most device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** Most pixels of the drawing buffer. */
  readonly pixels: number;
}

export const TIER_LIMITS: Readonly<Record<Tier, TierLimits>> = {
  high: { pixelRatio: 1.25, pixels: 2_100_000 },
  mid: { pixelRatio: 1, pixels: 1_450_000 },
  low: { pixelRatio: 1, pixels: 920_000 },
  software: { pixelRatio: 1, pixels: 520_000 },
};

/** Steps of resolution a tier may fall by before the next lower tier is taken. */
export const SCALE_STEPS = [1, 0.85, 0.72, 0.6] as const;

const LATE_FRAME_MS = 21;
/** Frames of the low tier may take as long as a locked 30 Hz. */
const LATE_LOW_FRAME_MS = 42;
const LATE_FOR_S = 2;
const SMOOTHING = 0.1;
/** A frame longer than this is a pause of the machine, not a sign of its speed. */
const PAUSE_MS = 1000;

const WEAKER: Readonly<Partial<Record<Tier, Tier>>> = { high: 'mid', mid: 'low', low: 'software' };

/** True when the name a driver gives itself is one of software rendering. */
export function isSoftwareRenderer(name: string): boolean {
  return /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render/i.test(name);
}

/** The tier to begin with, from the driver's name. */
export function startingTier(rendererName: string): Tier {
  if (isSoftwareRenderer(rendererName)) return 'software';
  if (/videocore|v3d|mali-4|mali-g3|mali-g5[12]|adreno.*[345]\d\d|powervr|\bhd graphics/i.test(rendererName))
    return 'low';
  if (/mali|adreno|uhd|apple gpu/i.test(rendererName)) return 'mid';
  return 'high';
}

/** The drawing buffer's pixels per CSS pixel, for a window of `width` × `height` CSS pixels. */
export function bufferRatio(
  tier: Tier,
  scale: number,
  width: number,
  height: number,
  deviceRatio: number,
): number {
  const limits = TIER_LIMITS[tier];
  const most = Math.sqrt(limits.pixels / Math.max(1, width * height));
  return Math.min(deviceRatio, limits.pixelRatio, most) * scale;
}

export type Verdict =
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'still' };

/** Watches frame times and says when to give way. It never asks for more again until {@link rest}. */
export interface Governor {
  /** Tells the length of a frame in milliseconds; returns what to change, or null. */
  sample(frameMs: number): Verdict | null;
  /** Begins anew, with this tier. */
  rest(tier: Tier): void;
}

/** Creates a governor for `tier`. The software tier, when it is still late, gives up motion. */
export function createGovernor(tier: Tier): Governor {
  let current = tier;
  let step = 0;
  let average = 0;
  let lateS = 0;
  const rest = (to: Tier): void => {
    current = to;
    step = 0;
    average = 0;
    lateS = 0;
  };
  return {
    rest,
    sample(frameMs) {
      if (frameMs > PAUSE_MS && current !== 'software') return null;
      average = average === 0 ? frameMs : average + (frameMs - average) * SMOOTHING;
      const limit = current === 'low' || current === 'software' ? LATE_LOW_FRAME_MS : LATE_FRAME_MS;
      lateS = average > limit ? lateS + frameMs / 1000 : 0;
      if (lateS < LATE_FOR_S) return null;
      lateS = 0;
      average = 0;
      step += 1;
      const scale = SCALE_STEPS[step];
      if (scale !== undefined) return { kind: 'scale', scale };
      const weaker = WEAKER[current];
      if (weaker === undefined) return { kind: 'still' };
      rest(weaker);
      return { kind: 'tier', tier: weaker };
    },
  };
}
