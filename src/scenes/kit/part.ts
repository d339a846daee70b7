// A part: a rigid thing of a diorama with a role in the two years. Its state is written into the parts' texture.
import type { Vector3 } from 'three';
import { clamp, smoothstep } from '../../core/math';
import { PART_FLOATS } from '../../materials/parts';
import type { At, Model } from './model';

/**
 * What a part is in time: `always` the place itself; `done` built or set up by FY2022, stays and grows calm in FY2023;
 * `event` happened in FY2022 and leaves; `next` a direction of FY2023, which is only ever drawn in light.
 */
export type Role = 'always' | 'done' | 'event' | 'next';

/** Where a landmark stands on the diorama's floor. */
export interface Base {
  readonly x: number;
  readonly z: number;
  readonly turn: number;
}

export interface Placed {
  readonly model: Model;
  readonly at: At;
}

/** Position in metres from its landmark's centre, rotation in radians (turn y, tilt x, lean z). Set these to move it. */
export class Part {
  x = 0;
  y = 0;
  z = 0;
  turn = 0;
  tilt = 0;
  lean = 0;
  scale = 1;
  /** 0 absent, 1 there; multiplies with what its role asks for. The part grows and shrinks around its origin. */
  presence = 1;
  /** Light of glowing pieces: 0 follows the night, 1 is fully lit even by day. */
  light = 0;
  /** Light of the sentence that is spoken of: 1 its own objects, below 0 those that stand back, 0 nothing is told. */
  told = 0;
  readonly placed: Placed[] = [];

  /** `from` and `to`: between which points of the year's change (0–1) an event leaves or a drawing is drawn. */
  constructor(
    readonly index: number,
    readonly role: Role,
    private readonly base: Base,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Takes a point from the part to the diorama's floor, as the part stands now (its turn only, not its tilt). */
  toFloor(point: Vector3): Vector3 {
    const turn = this.base.turn + this.turn;
    const c = Math.cos(turn);
    const s = Math.sin(turn);
    const cb = Math.cos(this.base.turn);
    const sb = Math.sin(this.base.turn);
    return point.set(
      this.base.x + this.x * cb + this.z * sb + point.x * c + point.z * s,
      this.y + point.y,
      this.base.z - this.x * sb + this.z * cb - point.x * s + point.z * c,
    );
  }

  /** Whether it is drawn before the year begins to change: what was only studied in FY2022. */
  get drawnAtStart(): boolean {
    return this.role === 'next' && this.from < 0;
  }

  /** Writes matrix and state into the texture's data for a point of the year's change (0–1). */
  write(data: Float32Array, year: number): void {
    const went = clamp((year - this.from) / (this.to - this.from), 0, 1);
    const there = this.role === 'event' ? 1 - smoothstep(0, 1, went) : 1;
    const presence = this.presence * there;
    const size = this.role === 'next' ? this.scale : this.scale * presence;
    const cb = Math.cos(this.base.turn);
    const sb = Math.sin(this.base.turn);
    const cy = Math.cos(this.base.turn + this.turn) * size;
    const sy = Math.sin(this.base.turn + this.turn) * size;
    const cx = Math.cos(this.tilt);
    const sx = Math.sin(this.tilt);
    const cz = Math.cos(this.lean);
    const sz = Math.sin(this.lean);
    const o = this.index * PART_FLOATS;
    data[o] = cy * cz + sy * sx * sz;
    data[o + 1] = sy * sx * cz - cy * sz;
    data[o + 2] = sy * cx;
    data[o + 3] = this.base.x + this.x * cb + this.z * sb;
    data[o + 4] = cx * sz * size;
    data[o + 5] = cx * cz * size;
    data[o + 6] = -sx * size;
    data[o + 7] = this.y;
    data[o + 8] = cy * sx * sz - sy * cz;
    data[o + 9] = sy * sz + cy * sx * cz;
    data[o + 10] = cy * cx;
    data[o + 11] = this.base.z - this.x * sb + this.z * cb;
    data[o + 12] = presence;
    data[o + 13] = this.role === 'next' ? went : 1;
    data[o + 14] = this.role === 'done' ? smoothstep(0.15, 1, year) : 0;
    data[o + 15] = this.light;
  }

  /** Writes {@link told} alone: it is known only when all parts are in their places. */
  writeTold(data: Float32Array): void {
    data[this.index * PART_FLOATS + 16] = this.told;
  }
}

/** A part that stands: add solid models to it. */
export class SolidPart extends Part {
  /** Adds a model; returns the part, so that calls can follow one another. */
  add(model: Model, at: At = {}): this {
    this.placed.push({ model, at });
    return this;
  }
}

/** A part that is only drawn in light. It has no way to become solid. */
export class DrawnPart extends Part {
  /** Adds a model to the drawing; models are drawn in the order in which they are added. */
  draw(model: Model, at: At = {}): this {
    this.placed.push({ model, at });
    return this;
  }
}
