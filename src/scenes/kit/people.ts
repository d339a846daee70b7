// People: small turned-wood figures, all in one instanced mesh. Metres; looking towards +z at turn 0.
import { Color, InstancedBufferAttribute, type InstancedBufferGeometry } from 'three';
import { clamp, smoothstep } from '../../core/math';
import { bakeFigure, KINDS, LARGER, type PersonKind } from './figure';
import { type ColorName, PALETTE } from './palette';
import type { Base, Role } from './part';
import type { Detail } from './shape';

const STEP_M = 0.55;
const IDLE_ROCK = 0.22;

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
  /** Light of the sentence that is spoken of, as of a part. */
  told = 0;
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

  /** Writes where the feet stand on the diorama's floor: x, y, z at `o`. */
  toFloor(out: Float32Array, o: number): void {
    const c = Math.cos(this.base.turn);
    const s = Math.sin(this.base.turn);
    out[o] = this.base.x + this.x * c + this.z * s;
    out[o + 1] = this.y;
    out[o + 2] = this.base.z - this.x * s + this.z * c;
  }

  /** Size beside a grown-up's, 0 when absent. */
  sizeAt(year: number): number {
    const there = this.role === 'event' ? 1 - smoothstep(0.1, 0.8, year) : 1;
    return SIZE[this.kind] * this.scale * clamp(this.presence * there, 0, 1);
  }

  /** Writes this instant into the instance's attributes. */
  write(
    placeData: Float32Array,
    pose: Float32Array,
    tint: Float32Array,
    seconds: number,
    year: number,
  ): void {
    const o = this.index * 4;
    this.toFloor(placeData, o);
    placeData[o + 3] = this.base.turn + this.turn;
    pose[o] = LARGER * this.sizeAt(year);
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
  private readonly told: InstancedBufferAttribute;
  private readonly toldData: Float32Array;

  constructor(
    private readonly people: readonly Person[],
    detail: Detail,
  ) {
    this.placeData = new Float32Array(people.length * 4);
    this.poseData = new Float32Array(people.length * 4);
    this.tintData = new Float32Array(people.length * 4);
    this.toldData = new Float32Array(people.length);
    this.told = new InstancedBufferAttribute(this.toldData, 1);
    this.geometry = bakeFigure(detail);
    this.place = new InstancedBufferAttribute(this.placeData, 4);
    this.pose = new InstancedBufferAttribute(this.poseData, 4);
    this.tint = new InstancedBufferAttribute(this.tintData, 4);
    const color = new Color();
    for (const person of people) color.set(PALETTE[person.color]).toArray(this.tintData, person.index * 4);
    this.geometry.setAttribute('aPlace', this.place);
    this.geometry.setAttribute('aPose', this.pose);
    this.geometry.setAttribute('aTint', this.tint);
    this.geometry.setAttribute('aTold', this.told);
    this.geometry.instanceCount = people.length;
  }

  update(seconds: number, year: number): void {
    for (const person of this.people) {
      person.write(this.placeData, this.poseData, this.tintData, seconds, year);
      this.toldData[person.index] = person.told;
    }
    this.place.needsUpdate = true;
    this.pose.needsUpdate = true;
    this.tint.needsUpdate = true;
    this.told.needsUpdate = true;
  }
}
