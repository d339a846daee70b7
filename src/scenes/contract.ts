// What every scene must be, and what the stage gives it. The stage knows scenes by this file only.
// Units: metres, seconds, radians. y is up; in a diorama the visitor stands on the side of +z.
import type { Object3D } from 'three';
import type { Disposables } from '../core/disposables';
import type { Random } from '../core/random';
import type { Atmosphere } from '../materials/atmosphere';

/** How much the machine can draw. `software` is WebGL without a GPU; pictures are a tier of the app, not of a scene. */
export type Tier = 'software' | 'low' | 'mid' | 'high';

/** One instant. */
export interface Frame {
  /** Time of the clock. Everything that moves is a function of this alone, so that seeking shows the same picture. */
  readonly seconds: number;
  /** Where the two years stand: 0 is what was done (FY2022), 1 the direction (FY2023); between while it changes. */
  readonly year: number;
  /** The policy that is looked at, counted from 1; 0 for the whole bowl. */
  readonly policy: number;
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
  /** In portrait, where another angle is better. */
  readonly portrait?: Partial<Pick<Shot, 'radius' | 'flat' | 'azimuth' | 'elevation' | 'target'>>;
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
  /** Moves everything to this instant. Allocates nothing. */
  update(frame: Frame): void;
  /** Gives back all GPU memory. May be called twice. */
  dispose(): void;
}

/** A scene's `index.ts` exports this. */
export interface SceneModule {
  create(context: SceneContext): Scene | Promise<Scene>;
}
