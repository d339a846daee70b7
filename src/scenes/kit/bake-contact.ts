// Makes the one mesh of what lies on the ground: soft shade below things, pools of light, the ring under what is told.
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { smoothstep } from '../../core/math';
import { type Baked, bounded } from './bake';
import { lampsOf, type ToFloor } from './lamplight';

/** Ground fields are laid below this height; soft shade lies just above it. */
const GROUND_M = 0.09;
/** Pieces whose foot is higher than this touch no ground; flatter ones than this are ground themselves. */
const STANDS_BELOW_M = 0.8;
const LEAST_HEIGHT_M = 0.12;
/** Lamps higher than this light no pool on the ground. */
const POOL_BELOW_M = 3.2;
const CORNERS = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;
/** Strengths that tell light from shade, as contact.vert.glsl knows them; the ring's quad is a little larger. */
const RING = -100;
const RING_QUAD = 1.3;
const DRAWN = -10;
/** How far a drawing's light falls beyond its foot, metres. */
const DRAWN_MARGIN_M = 0.9;
/** Foot of a drawing (the longer side, metres) from which its light is as weak as it gets: it is spread thinner. */
const DRAWN_THIN_AT_M = 9;

type Corner = (su: number, sv: number) => readonly [number, number];

/** What a piece covers, in a frame turned by `turn` from its part's. */
interface Foot {
  u0: number;
  u1: number;
  v0: number;
  v1: number;
  low: number;
  high: number;
}

const nothing = (): Foot => ({ u0: 1e9, u1: -1e9, v0: 1e9, v1: -1e9, low: 1e9, high: -1e9 });

function takeIn(foot: Foot, { data, matrix }: Baked, turn: number): Foot {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  const p = new Vector3();
  for (let i = 0; i < data.positions.length; i += 3) {
    p.fromArray(data.positions, i).applyMatrix4(matrix);
    const u = p.x * c - p.z * s;
    const v = p.x * s + p.z * c;
    foot.u0 = Math.min(foot.u0, u);
    foot.u1 = Math.max(foot.u1, u);
    foot.v0 = Math.min(foot.v0, v);
    foot.v1 = Math.max(foot.v1, v);
    foot.low = Math.min(foot.low, p.y);
    foot.high = Math.max(foot.high, p.y);
  }
  return foot;
}

const stands = ({ low, high }: Foot): boolean =>
  low <= STANDS_BELOW_M && high - Math.max(low, 0) >= LEAST_HEIGHT_M;

/** The corners of a foot with a margin around it, turned back into the part's frame. */
function cornersOf({ u0, u1, v0, v1 }: Foot, margin: number, turn: number): Corner {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  return (su, sv) => {
    const u = su < 0 ? u0 - margin : u1 + margin;
    const v = sv < 0 ? v0 - margin : v1 + margin;
    return [u * c + v * s, v * c - u * s];
  };
}

/**
 * Soft blobs: shade below every solid piece that stands on the ground or floats a little above it, light below every
 * part of the drawing and below lamps, and the ring of light under what is told, carried by the part `ring`.
 */
export function bakeContact(solid: readonly Baked[], drawn: readonly Baked[], ring: number): BufferGeometry {
  const position: number[] = [];
  const spot: number[] = [];
  const indices: number[] = [];
  const blob = (corner: Corner, part: number, strength: number, height = GROUND_M): void => {
    const first = position.length / 3;
    for (const [su, sv] of CORNERS) {
      const [x, z] = corner(su, sv);
      position.push(x, height, z);
      spot.push(su, sv, part, strength);
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
  };
  for (const item of solid) {
    const { part, piece, matrix } = item;
    if (piece.look.water || piece.look.turf) continue;
    // Bounds in a frame that shares the piece's turn, so that a turned house has a turned shade.
    const turn = Math.atan2(matrix.elements[8] ?? 0, matrix.elements[10] ?? 1);
    const foot = takeIn(nothing(), item, turn);
    if (!stands(foot)) continue;
    const height = foot.high - Math.max(foot.low, 0);
    const margin = Math.min(1.8, 0.28 + 0.26 * height);
    const strength = 0.9 * Math.exp(-Math.max(0, foot.low) * 2.2) * smoothstep(0.05, 0.8, height);
    blob(cornersOf(foot, margin, turn), part, strength);
  }
  for (const [part, foot] of feetOf(drawn)) {
    const long = Math.max(foot.u1 - foot.u0, foot.v1 - foot.v0);
    const strength = 1 - 0.45 * smoothstep(1, DRAWN_THIN_AT_M, long);
    blob(cornersOf(foot, DRAWN_MARGIN_M, 0), part, DRAWN - strength);
  }
  // Pools of light below lamps, told from shade by a strength below zero.
  const own: ToFloor = (_, point) => point;
  for (const { part, at, power } of lampsOf(solid, own)) {
    if (at.y > POOL_BELOW_M) continue;
    const reach = 1.4 + at.y;
    blob((su, sv) => [at.x + su * reach, at.z + sv * reach], part, -power / (1 + at.y * 0.4));
  }
  blob((su, sv) => [su * RING_QUAD, sv * RING_QUAD], ring, RING, 0);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('aSpot', new BufferAttribute(new Float32Array(spot), 4));
  geometry.setIndex(indices);
  return bounded(geometry);
}

/** What each part of the drawing covers of the ground, all its standing pieces together. */
function feetOf(drawn: readonly Baked[]): Map<number, Foot> {
  const feet = new Map<number, Foot>();
  for (const item of drawn) {
    if (!stands(takeIn(nothing(), item, 0))) continue;
    feet.set(item.part, takeIn(feet.get(item.part) ?? nothing(), item, 0));
  }
  return feet;
}
