// What the app gives the stage, what the stage tells the app, and what the app may ask of it.
import type { Tier } from '../scenes/contract';
import type { Frame } from './camera-rig';
import type { Cue, Moment } from './cue';
import type { Label } from './labels';

export interface StageOptions {
  readonly tier: Tier | 'auto';
  readonly still: boolean;
  /** The clock stands still unless `seek` or `step` moves it. */
  readonly manual: boolean;
  readonly seed: number;
  readonly cue: Cue;
  readonly moment: Moment;
  readonly free: Frame['free'];
  readonly report: StageReport;
}

/** What the stage tells the app. */
export interface StageReport {
  drawn(): void;
  labels(labels: readonly Label[]): void;
  tier(tier: Tier): void;
  /** The machine is too slow for motion: composed stills from now on. */
  still(): void;
  lost(losses: number): void;
  /** This renderer will not draw again; a new one may. */
  gone(reason: string): void;
  /** Drawing is over; show pictures. */
  failed(reason: string): void;
}

export interface StageInfo {
  readonly scene: string;
  readonly calls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly geometries: number;
  readonly textures: number;
  /** Motions and stories that GSAP holds on to. */
  readonly tweens: number;
  readonly tier: Tier;
  readonly frames: number;
  readonly seconds: number;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  show(cue: Cue): void;
  setMoment(moment: Moment): void;
  setFree(free: Frame['free']): void;
  setStill(still: boolean): void;
  /** The sentence whose object is seen at a point of the window (CSS pixels), or null. */
  pick(x: number, y: number): string | null;
  /** Resolves when the present cue's place stands and has been drawn. */
  settled(): Promise<void>;
  /** Shows the instant `seconds` of the present cue, all flights at their end. Draws at once. */
  seek(seconds: number): void;
  /** Moves the clock by `ms` in frames of a thirtieth of a second. Draws once. */
  step(ms: number): void;
  info(): StageInfo;
  loseContext(): void;
  restoreContext(): void;
  dispose(): void;
}
