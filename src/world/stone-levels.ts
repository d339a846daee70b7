// Which stones are drawn finely: those that a camera comes near to. Each kind of each level is one instanced draw.
import { STONE_KINDS } from './stone-shape';
import type { Stone } from './stones';

export interface StoneInstances {
  /** Column-major 4×4 matrices. */
  readonly matrices: Float32Array;
  /** Per stone, 0–1. */
  readonly tones: Float32Array;
  readonly count: number;
}

/** A place from which the plateau is seen (m). `weight` is 1 where the flight passes, more where visitors stand. */
export interface Viewpoint {
  readonly x: number;
  readonly z: number;
  readonly weight: number;
}

/** A stone nearer than this counts little more for it (m). */
const AWAY_M = 22;

interface Level {
  readonly most: number;
}

/** How large a stone gets in the view from the viewpoint for which it matters most. */
function prominence(stone: Stone, viewpoints: readonly Viewpoint[]): number {
  const counts = viewpoints.map(
    ({ x, z, weight }) => weight / (Math.hypot(stone.x - x, stone.z - z) + AWAY_M),
  );
  // Small ones are missed first, however near the flight passes.
  return (stone.height + stone.width) ** 1.35 * Math.max(...counts);
}

/** Writes scale, lean and turn of a stone as a matrix. */
function writeMatrix(stone: Stone, out: Float32Array, offset: number): void {
  const cos = Math.cos(stone.yaw);
  const sin = Math.sin(stone.yaw);
  const side = stone.height * stone.girth;
  // Leaning shears the top; the foot stays where it is.
  out.set(
    [
      cos * side,
      0,
      -sin * side,
      0,
      stone.leanX * stone.height,
      stone.height,
      stone.leanZ * stone.height,
      0,
      sin * side,
      0,
      cos * side,
      0,
      stone.x,
      stone.y,
      stone.z,
      1,
    ],
    offset,
  );
}

/** The `most` most prominent stones, the first of them first. */
export function pickStones(
  stones: readonly Stone[],
  most: number,
  viewpoints: readonly Viewpoint[],
): Stone[] {
  return stones
    .map((stone, index) => ({ stone, index, rank: prominence(stone, viewpoints) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .slice(0, most)
    .map(({ stone }) => stone);
}

/** Shares stones, most prominent first, out over `levels` (near to far), and packs them by kind. */
export function packStones(ranked: readonly Stone[], levels: readonly Level[]): StoneInstances[][] {
  let from = 0;
  return levels.map(({ most }) => {
    const part = ranked.slice(from, from + most);
    from += most;
    return STONE_KINDS.map((_, kind) => {
      const own = part.filter((stone) => stone.kind === kind);
      const matrices = new Float32Array(own.length * 16);
      own.forEach((stone, i) => {
        writeMatrix(stone, matrices, i * 16);
      });
      return { matrices, tones: Float32Array.from(own, (stone) => stone.tone), count: own.length };
    });
  });
}
