// The light in the five bowls: a disc over each floor and a column that widens upwards, in one draw. Metres.
import { BufferAttribute, BufferGeometry, InstancedMesh, type Material, Matrix4 } from 'three';
import type { Disposables } from '../../core/disposables';
import { GOAL_DOLINES } from '../../world/dolines';
import type { Terrain } from '../../world/terrain';
import { drawn } from '../drawn';
import { ORDER } from './build';

const DISC_RADIUS_M = 52;
/** The disc bulges like mist, else it is seen edge-on as a line. */
const DISC_RISE_M = 9;
const COLUMN_FOOT_M = 26;
const COLUMN_HEAD_M = 40;
const COLUMN_HEIGHT_M = 62;
const OVER_FLOOR_M = 1.2;

/** Builds the five lights with `segments` corners round each. */
export function buildGlow(
  terrain: Terrain,
  segments: number,
  material: Material,
  bag: Disposables,
): InstancedMesh {
  const positions: number[] = [];
  const normals: number[] = [];
  const kinds: number[] = [];
  const indices: number[] = [];
  const ring = (radius: number, y: number, kind: number, at: number): number => {
    const first = positions.length / 3;
    for (let i = 0; i <= segments; i++) {
      const angle = (i / segments) * Math.PI * 2;
      positions.push(Math.cos(angle) * radius, y, Math.sin(angle) * radius);
      normals.push(Math.cos(angle), 0, Math.sin(angle));
      kinds.push(kind, at);
    }
    return first;
  };
  const join = (a: number, b: number): void => {
    for (let i = 0; i < segments; i++) {
      indices.push(a + i, b + i, a + i + 1, a + i + 1, b + i, b + i + 1);
    }
  };
  const steps = [0, 0.35, 0.7, 1];
  const disc = steps.map((t) => ring(DISC_RADIUS_M * t, OVER_FLOOR_M + DISC_RISE_M * t * t, 0, t));
  const column = steps.map((t) =>
    ring(COLUMN_FOOT_M + (COLUMN_HEAD_M - COLUMN_FOOT_M) * t, OVER_FLOOR_M + COLUMN_HEIGHT_M * t, 1, t),
  );
  for (let i = 0; i + 1 < steps.length; i++) {
    join(disc[i] ?? 0, disc[i + 1] ?? 0);
    join(column[i] ?? 0, column[i + 1] ?? 0);
  }
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  geometry.setAttribute('aGlow', new BufferAttribute(new Float32Array(kinds), 2));
  geometry.setIndex(indices);
  const mesh = bag.add(new InstancedMesh(geometry, material, GOAL_DOLINES.length));
  GOAL_DOLINES.forEach((goal, i) => {
    mesh.setMatrixAt(i, new Matrix4().setPosition(goal.x, terrain.floorY(goal.goal), goal.z));
  });
  return drawn(mesh, ORDER.glow);
}
