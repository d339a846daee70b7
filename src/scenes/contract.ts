// What every scene must be, and what the stage gives it. The stage knows scenes by this file only.
// Units: metres, seconds, radians. y is up; in a diorama the visitor stands on the side of +z.
import type { Object3D } from 'three';
import type { Disposables } from '../core/disposables';
import type { Random } from '../core/random';
import type { Atmosphere } from '../materials/atmosphere';

/** How much the machine can draw. `software` is WebGL without a GPU; pictures are a tier of the app, not of a scene. */
export type Tier = 'software' | 'low' | 'mid' | 'high';

/** What one frame may cost at most, everything that is drawn together (design, section 9). */
export const FRAME_BUDGETS: Readonly<
  Record<Tier, { readonly calls: number; readonly triangles: number; readonly programs: number }>
> = {
  high: { calls: 80, triangles: 350_000, programs: 12 },
  mid: { calls: 60, triangles: 200_000, programs: 12 },
  low: { calls: 40, triangles: 120_000, programs: 12 },
  software: { calls: 40, triangles: 40_000, programs: 12 },
};

/** One instant. */
export interface Frame {
  /** Time of the clock. Everything that moves is a function of this alone, so that seeking shows the same picture. */
  readonly seconds: number;
  /** Where the two years stand: 0 is what was done (FY2022), 1 the direction (FY2023); between while it changes. */
  readonly year: number;
  /** The policy that is looked at, counted from 1; 0 for the whole bowl. */
  readonly policy: number;
  /** How far along a world's way the visitor is, in the way's own unit ({@link World.way}); 0 on the plateau. */
  readonly at: number;
  /** Which sentence is spoken of; absent where nothing is told. */
  readonly telling?: Telling;
}

/** Which sentence has the light. */
export interface Telling {
  /** Id of the sentence the visitor has chosen (`g1.p2.fy2022.1`), or null. */
  readonly sentence: string | null;
  /** The sentence that had the light before, or null. */
  readonly before: string | null;
  /** How far the light has gone over from {@link before} to {@link sentence}, 0–1. */
  readonly crossed: number;
  /** Seconds since the place was entered: the time of the story a landmark tells by itself. Below 0: no story. */
  readonly seconds: number;
}

/** What a sentence of the report is in the picture. */
export interface Beat {
  /** Id of the sentence, `g1.p2.fy2022.1`. */
  readonly id: string;
  /** The landmark it belongs to, from 1. */
  readonly policy: number;
  /** 0: among what was done (FY2022); 1: among the directions (FY2023). */
  readonly year: 0 | 1;
  /** How the camera looks at its objects. */
  readonly shot: Shot;
  /**
   * Where its objects are now: x, y, z and radius of each, metres in the coordinates of the scene's root; radius 0
   * while an object is absent. Written by `update`.
   */
  readonly objects: Float32Array;
}

/** A place in the picture that carries a label or can be touched. */
export interface Anchor {
  /** `g2` for a doline, `g2.p1` for a landmark. */
  readonly id: string;
  /** Where the label's disc floats, in the coordinates of the scene's root. */
  readonly position: readonly [number, number, number];
}

/** How the camera looks at something: the stage fits the sphere into the free part of the screen, whatever its shape. */
export interface Shot {
  /** Centre of what must be seen, in the coordinates of the scene's root. */
  readonly target: readonly [number, number, number];
  /** Radius that must be seen whole. */
  readonly radius: number;
  /** How much of the radius must be seen above and below, 0–1 (default 1): less for what is wide and low. */
  readonly flat?: number;
  /** Direction from target to camera: 0 is +z, positive turns towards +x. */
  readonly azimuth: number;
  /** Height of the camera above the target's horizon. */
  readonly elevation: number;
  /** Vertical angle of the whole window, radians (default 40°): wider brings the camera nearer, into clearer air. */
  readonly fieldOfView?: number;
  /** In portrait, where another angle is better. */
  readonly portrait?: Partial<
    Pick<Shot, 'radius' | 'flat' | 'azimuth' | 'elevation' | 'target' | 'fieldOfView'>
  >;
}

export interface SceneContext {
  readonly tier: Tier;
  /** Seeded stream of the scene's own. */
  readonly random: Random;
  /** Season, hour, fog and wind, shared by every material. */
  readonly atmosphere: Atmosphere;
  /** Give every geometry, material and texture to this bag. */
  readonly disposables: Disposables;
}

export interface Scene {
  readonly root: Object3D;
  readonly anchors: readonly Anchor[];
  /** Shots by name. A diorama has `goal` and one for each policy, `policy1` … */
  readonly shots: Readonly<Record<string, Shot>>;
  /** One for each sentence, in the order of the report. Absent in scenes that tell none. */
  readonly beats?: readonly Beat[];
  /** Moves everything to this instant. Allocates nothing. */
  update(frame: Frame): void;
  /** Gives back all GPU memory. May be called twice. */
  dispose(): void;
}

/** A scene's `index.ts` exports this. */
export interface SceneModule {
  create(context: SceneContext): Scene | Promise<Scene>;
}

/** Worlds of their own, entered through the cave mouth, the rock and the sky. */
export const WORLD_NAMES = ['cave', 'time', 'dongvan'] as const;
export type WorldName = (typeof WORLD_NAMES)[number];

/** The shape of what the camera fills. CSS pixels; `free` is the part that no words cover. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly free: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A camera: where it stands, what it looks at (metres), and how wide it sees from top to bottom of the window. */
export interface CameraPose {
  px: number;
  py: number;
  pz: number;
  tx: number;
  ty: number;
  tz: number;
  fieldOfView: number;
}

/** The way through a world: stations of a walk, ages of a story. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** Seconds the picture takes for one unit when it is not led by a finger, and at most for any distance. */
  readonly secondsPerUnit: number;
  readonly longestSeconds: number;
}

/** A scene that stands alone and leads the camera itself. Its root's coordinates are the world's metres. */
export interface World extends Scene {
  readonly way: Way;
  /** Writes the camera for this instant and this place of the way. Allocates nothing. */
  lead(frame: Frame, viewport: Viewport, out: CameraPose): void;
}

/** A world's `index.ts` exports this. */
export interface WorldModule {
  create(context: SceneContext): World | Promise<World>;
}
