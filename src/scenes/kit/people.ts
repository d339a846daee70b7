// People: small turned-wood figures, all in one instanced mesh. Metres; looking towards +z at turn 0.
import { BufferAttribute, Color, InstancedBufferAttribute, InstancedBufferGeometry } from 'three';
import { clamp, smoothstep } from '../../core/math';
import { bounded } from './bake';
import { join, type Model, piece, place } from './model';
import { type ColorName, PALETTE } from './palette';
import type { Base, Role } from './part';
import type { Detail, Point2 } from './shape';
import { ball, box, cylinder, disc, lathe } from './shapes';
import { tube } from './strands';

/** People are drawn larger than life, so that they read from the rim. */
const LARGER = 1.25;
const STEP_M = 0.55;
const IDLE_ROCK = 0.22;

export type PersonKind = 'adult' | 'child' | 'elder' | 'wheelchair' | 'helmet' | 'pack';
const KINDS: readonly PersonKind[] = ['adult', 'child', 'elder', 'wheelchair', 'helmet', 'pack'];
const SIZE: Readonly<Record<PersonKind, number>> = {
  adult: 1,
  child: 0.66,
  elder: 0.9,
  wheelchair: 0.92,
  helmet: 1,
  pack: 1,
};

export interface PersonSpec {
  readonly x: number;
  readonly z: number;
  readonly y?: number;
  readonly turn?: number;
  readonly kind?: PersonKind;
  /** Colour of the body; by default one of a few quiet ones. */
  readonly color?: ColorName;
  /** Size beside others of the same kind. */
  readonly scale?: number;
}

/** Set these to move a person. */
export class Person {
  x: number;
  y: number;
  z: number;
  turn: number;
  /** Arms: 0 hang, 0.35 held out, 1 raised. From 1 to 2 the right arm alone (1.3 a hammer, 2 a wave). */
  raise = 0;
  /** Metres walked; gives the waddle. Leave it 0 for somebody who stands. */
  walked = 0;
  presence = 1;
  readonly kind: PersonKind;
  readonly color: ColorName;
  readonly scale: number;

  constructor(
    readonly index: number,
    readonly role: Exclude<Role, 'next'>,
    private readonly base: Base,
    spec: PersonSpec,
    color: ColorName,
  ) {
    this.x = spec.x;
    this.y = spec.y ?? 0;
    this.z = spec.z;
    this.turn = spec.turn ?? 0;
    this.kind = spec.kind ?? 'adult';
    this.color = color;
    this.scale = spec.scale ?? 1;
  }

  /** Writes this instant into the instance's attributes. */
  write(
    placeData: Float32Array,
    pose: Float32Array,
    tint: Float32Array,
    seconds: number,
    year: number,
  ): void {
    const c = Math.cos(this.base.turn);
    const s = Math.sin(this.base.turn);
    const o = this.index * 4;
    placeData[o] = this.base.x + this.x * c + this.z * s;
    placeData[o + 1] = this.y;
    placeData[o + 2] = this.base.z - this.x * s + this.z * c;
    placeData[o + 3] = this.base.turn + this.turn;
    const there = this.role === 'event' ? 1 - smoothstep(0.1, 0.8, year) : 1;
    pose[o] = SIZE[this.kind] * LARGER * this.scale * clamp(this.presence * there, 0, 1);
    pose[o + 1] = this.raise;
    const idle = Math.sin(seconds * (1.1 + (this.index % 5) * 0.13) + this.index * 2.4) * IDLE_ROCK;
    pose[o + 2] = this.walked === 0 ? idle : (this.walked / STEP_M) * Math.PI;
    pose[o + 3] = KINDS.indexOf(this.kind);
    tint[o + 3] = this.role === 'done' ? smoothstep(0.15, 1, year) : 0;
  }
}

/** One instanced geometry for all people; `update` writes their instant and allocates nothing. */
export class Crowd {
  readonly geometry: InstancedBufferGeometry;
  private readonly place: InstancedBufferAttribute;
  private readonly pose: InstancedBufferAttribute;
  private readonly tint: InstancedBufferAttribute;
  private readonly placeData: Float32Array;
  private readonly poseData: Float32Array;
  private readonly tintData: Float32Array;

  constructor(
    private readonly people: readonly Person[],
    detail: Detail,
  ) {
    this.placeData = new Float32Array(people.length * 4);
    this.poseData = new Float32Array(people.length * 4);
    this.tintData = new Float32Array(people.length * 4);
    this.geometry = bakeFigure(detail);
    this.place = new InstancedBufferAttribute(this.placeData, 4);
    this.pose = new InstancedBufferAttribute(this.poseData, 4);
    this.tint = new InstancedBufferAttribute(this.tintData, 4);
    const color = new Color();
    for (const person of people) color.set(PALETTE[person.color]).toArray(this.tintData, person.index * 4);
    this.geometry.setAttribute('aPlace', this.place);
    this.geometry.setAttribute('aPose', this.pose);
    this.geometry.setAttribute('aTint', this.tint);
    this.geometry.instanceCount = people.length;
  }

  update(seconds: number, year: number): void {
    for (const person of this.people)
      person.write(this.placeData, this.poseData, this.tintData, seconds, year);
    this.place.needsUpdate = true;
    this.pose.needsUpdate = true;
    this.tint.needsUpdate = true;
  }
}

const BODY = lathe(
  [
    [0.02, 0],
    [0.25, 0.02],
    [0.27, 0.08],
    [0.24, 0.3],
    [0.2, 0.75],
    [0.19, 1.02],
    [0.13, 1.2],
    [0.06, 1.26],
  ],
  10,
);
const HEAD = ball(0.2, 1.05, 10);
/** The body in few strokes. */
const SKETCH = lathe(
  [
    [0.26, 0],
    [0.2, 0.7],
    [0.19, 1],
    [0.07, 1.26],
  ],
  9,
);
const HELMET: readonly Point2[] = [
  [0.27, 0],
  [0.23, 0.03],
  [0.2, 0.16],
  [0.1, 0.25],
  [0, 0.27],
];
const ARM = lathe(
  [
    [0, 0],
    [0.055, 0.02],
    [0.05, 0.5],
    [0, 0.53],
  ],
  5,
);

/** A person as a model: in light for people who are still to come, or solid as the passenger of a part. */
export function figure(raised = false): Model {
  const arm = (side: number): Model =>
    piece(
      tube(
        [
          [side * 0.18, 1.05, 0],
          [side * 0.46, 1.5, 0.05],
        ],
        0.05,
        4,
      ),
      'wood',
    );
  return place(
    join(piece(SKETCH, 'wood'), piece(HEAD, 'wood', { y: 1.26 }), raised ? join(arm(1), arm(-1)) : []),
    { scale: LARGER },
  );
}

type Gear = readonly [model: Model, material: number, kind: PersonKind | 'all', arm: number];

/** The figure with everything any kind may carry; the shader folds away what a person has not. */
function bakeFigure(detail: Detail): InstancedBufferGeometry {
  const wheel = (x: number): Model =>
    piece(cylinder(0.34, 0.05, 0.34, 9), 'coal', { x, y: 0.36, lean: Math.PI / 2 });
  const gear: readonly Gear[] = [
    [piece(disc(0.62, 0.095, 1, 14), 'coal'), 2, 'all', 0],
    [piece(BODY, 'stone'), 0, 'all', 0],
    [piece(HEAD, 'wood', { y: 1.26 }), 1, 'all', 0],
    [piece(ARM, 'stone', { x: -0.185, y: 1.1, lean: Math.PI - 0.13 }), 0, 'all', 1],
    [piece(ARM, 'stone', { x: 0.185, y: 1.1, lean: Math.PI + 0.13 }), 0, 'all', 2],
    [piece(cylinder(0.028, 0.95, 0.028, 5), 'coal', { x: 0.3, z: 0.16 }), 3, 'elder', 0],
    [join(wheel(0.33), wheel(-0.28)), 3, 'wheelchair', 0],
    [piece(box(0.56, 0.5, 0.07), 'coal', { y: 0.55, z: -0.26 }), 3, 'wheelchair', 0],
    [piece(lathe(HELMET, 9), 'straw', { y: 1.46 }), 4, 'helmet', 0],
    [piece(box(0.3, 0.42, 0.2, 0.06), 'coal', { y: 0.68, z: -0.3 }), 3, 'pack', 0],
  ];
  const position: number[] = [];
  const normal: number[] = [];
  const body: number[] = [];
  const indices: number[] = [];
  for (const [model, material, kind, arm] of gear) {
    for (const { shape, matrix } of model) {
      const data = shape(detail);
      const first = position.length / 3;
      const m = matrix.elements;
      for (let i = 0; i < data.positions.length; i += 3) {
        for (let row = 0; row < 3; row++) {
          const times = (v: readonly number[]): number =>
            (m[row] ?? 0) * (v[i] ?? 0) +
            (m[row + 4] ?? 0) * (v[i + 1] ?? 0) +
            (m[row + 8] ?? 0) * (v[i + 2] ?? 0);
          position.push(times(data.positions) + (m[row + 12] ?? 0));
          normal.push(times(data.normals));
        }
        body.push(material, kind === 'all' ? 0 : KINDS.indexOf(kind), arm);
      }
      for (const index of data.indices) indices.push(first + index);
    }
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3));
  geometry.setAttribute('aBody', new BufferAttribute(new Float32Array(body), 3));
  geometry.setIndex(indices);
  bounded(geometry);
  return geometry;
}
