// Makes the luminous drawing: segments of lines (one instance each) and the faint faces between them.
import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Line3,
  Vector3,
} from 'three';
import { type Baked, bounded } from './bake';
import type { Detail, ShapeData } from './shape';

/** Share of a part's drawing time after the last line, in which the last faces fill. */
const FILL = 0.12;
/** Where the machine is spared, a line may leave its points by this much, metres. */
const TOLERANCE_M = 0.07;
/** Pieces smaller than this (metres from their foot to their farthest corner) are lines only. */
const NO_FACES_BELOW_M = 0.45;

interface Segment {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
  readonly start: number;
  readonly end: number;
  readonly part: number;
}

export interface Drawing {
  /** A quad, instanced for each segment. Halo and core share it. */
  readonly lines: InstancedBufferGeometry;
  readonly faces: BufferGeometry;
}

/** The drawing of all pieces, each part drawn from its first line to its last. */
export function bakeDrawing(items: readonly Baked[], { spare }: Detail): Drawing {
  const lengths = new Map<number, number>();
  const segments: Segment[] = [];
  const reached: number[] = [];
  const a = new Vector3();
  const b = new Vector3();
  for (const { part, data, matrix, piece } of items) {
    let run = lengths.get(part) ?? 0;
    for (const whole of piece.look.undrawn ? [] : data.lines) {
      const line = spare ? fewer(whole) : whole;
      for (let i = 3; i < line.length; i += 3) {
        a.fromArray(line, i - 3).applyMatrix4(matrix);
        b.fromArray(line, i).applyMatrix4(matrix);
        const length = a.distanceTo(b);
        if (length < 1e-4) continue;
        segments.push({ from: a.toArray(), to: b.toArray(), start: run, end: run + length, part });
        run += length;
      }
    }
    lengths.set(part, run);
    reached.push(run);
  }
  const share = (part: number): number => (1 - FILL) / Math.max(1e-6, lengths.get(part) ?? 1);
  return { lines: bakeLines(segments, share), faces: bakeFaces(items, reached, share) };
}

/** The line (flat x, y, z) with fewer points, none of those left out farther than the tolerance from it. */
function fewer(line: readonly number[]): readonly number[] {
  const last = line.length / 3 - 1;
  const at = (i: number): Vector3 => new Vector3().fromArray(line, i * 3);
  const kept = new Set([0, last]);
  const split = (from: number, to: number): void => {
    const bar = new Line3(at(from), at(to));
    let far = TOLERANCE_M;
    let worst = -1;
    for (let i = from + 1; i < to; i++) {
      const p = at(i);
      const away = bar.closestPointToPoint(p, true, new Vector3()).distanceTo(p);
      if (away > far) [far, worst] = [away, i];
    }
    if (worst < 0) return;
    kept.add(worst);
    split(from, worst);
    split(worst, to);
  };
  split(0, last);
  return [...kept].sort((a, b) => a - b).flatMap((i) => [...line.slice(i * 3, i * 3 + 3)]);
}

function bakeLines(segments: readonly Segment[], share: (part: number) => number): InstancedBufferGeometry {
  const start = new Float32Array(segments.length * 3);
  const end = new Float32Array(segments.length * 3);
  const order = new Float32Array(segments.length * 3);
  segments.forEach((segment, i) => {
    start.set(segment.from, i * 3);
    end.set(segment.to, i * 3);
    const scale = share(segment.part);
    order.set([segment.start * scale, segment.end * scale, segment.part], i * 3);
  });
  const geometry = new InstancedBufferGeometry();
  const quad = new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(quad, 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.setAttribute('aStart', new InstancedBufferAttribute(start, 3));
  geometry.setAttribute('aEnd', new InstancedBufferAttribute(end, 3));
  geometry.setAttribute('aOrder', new InstancedBufferAttribute(order, 3));
  geometry.instanceCount = segments.length;
  bounded(geometry);
  return geometry;
}

function bakeFaces(
  items: readonly Baked[],
  reached: readonly number[],
  share: (part: number) => number,
): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const order: number[] = [];
  const indices: number[] = [];
  const p = new Vector3();
  items.forEach(({ part, data, matrix, piece }, at) => {
    if (piece.look.undrawn || sizeOf(data) * matrix.getMaxScaleOnAxis() < NO_FACES_BELOW_M) return;
    const first = position.length / 3;
    const when = (reached[at] ?? 0) * share(part);
    const normalMatrix = matrix.clone().invert().transpose();
    for (let i = 0; i < data.positions.length; i += 3) {
      p.fromArray(data.positions, i).applyMatrix4(matrix);
      position.push(p.x, p.y, p.z);
      p.fromArray(data.normals, i).transformDirection(normalMatrix);
      normal.push(p.x, p.y, p.z);
      order.push(when, part);
    }
    for (const index of data.indices) indices.push(first + index);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3));
  geometry.setAttribute('aOrder', new BufferAttribute(new Float32Array(order), 2));
  geometry.setIndex(indices);
  return bounded(geometry);
}

function sizeOf({ positions }: ShapeData): number {
  let size = 0;
  for (let i = 0; i < positions.length; i += 3) {
    size = Math.max(size, Math.hypot(positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0));
  }
  return size;
}
