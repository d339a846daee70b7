// A diorama: landmarks made of parts and people, drawn in six draw calls. See README.md in this folder.
import {
  type BufferGeometry,
  Group,
  Mesh,
  type ShaderMaterial,
  type Vector2,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { dioramaMaterials } from '../../materials/diorama';
import { createPartTexture } from '../../materials/parts';
import type { Anchor, Frame, Scene, SceneContext, Shot, Tier } from '../contract';
import { bakeSolid, realise, shaper } from './bake';
import { bakeContact } from './bake-contact';
import { bakeDrawing } from './bake-drawing';
import { Landmark, type Told } from './landmark';
import type { ColorName } from './palette';
import { type DrawnPart, Part } from './part';
import { Crowd, Person } from './people';
import { type Maker, Place } from './place';
import { around, type Detail } from './shape';
import { Tales } from './tales';

const DETAIL: Readonly<Record<Tier, Detail>> = {
  software: { bevel: false, round: 0.4, fine: false, spare: true },
  low: { bevel: false, round: 0.7, fine: true, spare: false },
  mid: { bevel: true, round: 0.85, fine: true, spare: false },
  high: { bevel: true, round: 1, fine: true, spare: false },
};

/** Drawings need outlines only: coarser, without rounded edges. */
const DRAWN_ROUND = 0.72;

/** Quiet dyes for people nobody has given a colour. */
const DYES: readonly ColorName[] = ['wood', 'sky', 'rose', 'plaster', 'moss', 'straw', 'tile', 'copper'];

const GOAL_SHOT: Shot = {
  target: [0, 1.8, -1],
  radius: 22,
  flat: 0.62,
  azimuth: 0,
  elevation: 0.38,
  portrait: { radius: 20.5, elevation: 0.54 },
};
/** Sideways; upwards a landmark is lower than it is wide. */
const POLICY_RADIUS_M = 7.4;
const POLICY_FLAT = 0.72;
const POLICY_ELEVATION = 0.22;
const POLICY_TARGET_M = 2.2;
/** In portrait closer and from higher up: the meadow before and behind would only be empty. */
const POLICY_PORTRAIT = { radius: 7.2, elevation: 0.3, flat: 0.76 } as const;

export interface LandmarkSpec {
  /** Number of the policy, from 1. */
  readonly policy: number;
  /** Centre on the floor, metres. */
  readonly x: number;
  readonly z: number;
  /** Turns the whole landmark around its centre, radians. */
  readonly turn?: number;
  /** Height of the label's disc, clear of the landmark, metres. */
  readonly anchor: number;
  /** The landmark's own shot, where it differs from the rule (target 2.2 m above the centre, radius 7.6 m). */
  readonly shot?: Partial<Shot>;
}

export interface Diorama {
  /** The whole floor: what belongs to no landmark. */
  readonly floor: Place;
  /** A landmark; also gives the scene its anchor `gG.pN` and its shot `policyN`. */
  landmark(spec: LandmarkSpec): Landmark;
  /** Moves things at every instant. Must be a function of the frame alone and allocate nothing. */
  animate(move: (frame: Frame) => void): void;
  /** Makes the meshes. Nothing can be added afterwards. */
  finish(): Scene;
}

/** Starts the diorama of `goal` (from 1). `shot` overrides the shot of the whole bowl where the rule does not fit. */
export function createDiorama(context: SceneContext, goal: number, shot: Partial<Shot> = {}): Diorama {
  const parts: Part[] = [];
  const people: Person[] = [];
  const anchors: Anchor[] = [];
  const movers: ((frame: Frame) => void)[] = [];
  const told: Told[] = [];
  const shots: Record<string, Shot> = { goal: { ...GOAL_SHOT, ...shot } };
  const maker: Maker = {
    part(create) {
      const part = create(parts.length);
      parts.push(part);
      return part;
    },
    person(role, base, spec) {
      const person = new Person(
        people.length,
        role,
        base,
        spec,
        spec.color ?? around(DYES, people.length * 3),
      );
      people.push(person);
      return person;
    },
  };
  return {
    floor: new Place(maker, { x: 0, z: 0, turn: 0 }),
    landmark(spec) {
      const { policy, x, z, turn = 0 } = spec;
      anchors.push({ id: `g${goal}.p${policy}`, position: [x, spec.anchor, z] });
      shots[`policy${policy}`] = {
        target: [x, POLICY_TARGET_M, z],
        radius: POLICY_RADIUS_M,
        azimuth: 0,
        elevation: POLICY_ELEVATION,
        flat: POLICY_FLAT,
        portrait: POLICY_PORTRAIT,
        ...spec.shot,
      };
      return new Landmark(maker, { x, z, turn }, policy, told);
    },
    animate(move) {
      movers.push(move);
    },
    finish() {
      maker.part((index) => new Part(index, 'always', { x: 0, z: 0, turn: 0 }, 0, 1));
      return finish(context, { goal, parts, people, movers, anchors, shots, told });
    },
  };
}

/** Everything the authors have described. */
interface Described {
  readonly goal: number;
  /** The last one carries the ring of light. */
  readonly parts: readonly Part[];
  readonly people: readonly Person[];
  readonly movers: readonly ((frame: Frame) => void)[];
  readonly anchors: readonly Anchor[];
  readonly shots: Readonly<Record<string, Shot>>;
  readonly told: readonly Told[];
}

function finish(context: SceneContext, described: Described): Scene {
  const { disposables, atmosphere, tier } = context;
  const { goal, parts, people, movers, anchors, shots, told } = described;
  const ring = around(parts, -1);
  const detail = DETAIL[tier];
  const { texture, data } = createPartTexture(parts.length);
  disposables.add(texture);
  const materials = dioramaMaterials(atmosphere);
  const isDrawn = (part: Part): part is DrawnPart => part.role === 'next';
  const make = shaper(detail);
  const drawnDetail = { ...detail, bevel: false, round: DRAWN_ROUND * detail.round };
  const solid = realise(
    parts.filter((part) => !isDrawn(part)),
    detail,
    make,
  );
  const drawn = realise(parts.filter(isDrawn), drawnDetail, shaper(drawnDetail));
  const drawing = bakeDrawing(drawn, detail);
  const crowd = new Crowd(people, detail);
  const root = new Group();
  const add = (geometry: BufferGeometry, material: ShaderMaterial, order: number): Mesh => {
    const mesh = new Mesh(disposables.add(geometry), material);
    mesh.renderOrder = order;
    mesh.matrixAutoUpdate = false;
    root.add(mesh);
    return mesh;
  };
  add(
    bakeSolid(solid, (part, point) => around(parts, part).toFloor(point)),
    materials.solid,
    0,
  );
  add(bakeContact(solid, drawn, ring.index), materials.contact, 1);
  if (people.length > 0) add(crowd.geometry, materials.people, 2);
  else crowd.geometry.dispose();
  const light: Mesh[] = [];
  if (drawn.length > 0) {
    light.push(
      add(drawing.faces, materials.face, 3),
      ...(tier === 'software' || tier === 'low'
        ? [add(drawing.lines, materials.line, 4)]
        : [add(drawing.lines, materials.halo, 4), add(drawing.lines, materials.core, 5)]),
    );
    for (const mesh of light)
      mesh.onBeforeRender = (renderer) => readResolution(renderer, materials.resolution);
  }
  const early = parts.some((part) => part.drawnAtStart);
  const move = (frame: Frame): void => {
    for (const mover of movers) mover(frame);
    for (const part of parts) part.write(data, frame.year);
  };
  const tales = new Tales({ goal, told, shots, parts, people, ring, move, data, make });
  return {
    root,
    anchors,
    shots,
    beats: tales.beats,
    update(frame) {
      for (const mesh of light) mesh.visible = early || frame.year > 0.001;
      move(frame);
      tales.locate(frame.year);
      tales.light(frame);
      for (const part of parts) part.writeTold(data);
      ring.write(data, frame.year);
      texture.needsUpdate = true;
      materials.parts.value = texture;
      crowd.update(frame.seconds, frame.year);
    },
    dispose() {
      root.removeFromParent();
      if (materials.parts.value === texture) materials.parts.value = null;
      tales.dispose();
      disposables.dispose();
    },
  };
}

const viewport = new Vector4();

/** Lines are measured in pixels of what is drawn into, which may be smaller than the screen. */
function readResolution(renderer: WebGLRenderer, out: Vector2): void {
  renderer.getCurrentViewport(viewport);
  out.set(viewport.z, viewport.w);
}
