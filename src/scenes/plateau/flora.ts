// Flowers and ears in one draw, by the material of the grass; and the places where a visitor may touch them. Metres.
import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Material,
  Mesh,
} from 'three';
import type { Disposables } from '../../core/disposables';
import { type Flora, findOf, PLANTS } from '../../world/flora';
import type { Terrain } from '../../world/terrain';
import type { Anchor } from '../contract';
import { drawn } from '../drawn';
import { ORDER } from './build';

const LEAVES = 3;
const PETALS = 10;
const PART = { stem: 0, leaf: 1, petal: 2, heart: 3 } as const;
/** Blades of grass have no such number and read 1. */
const IS_FLOWER = 2;
/** Triangles of one flower: stem, leaves and petals of two each, heart. */
export const FLOWER_TRIANGLES = 4 + LEAVES * 2 + PETALS * 2 + 2;
/** Labels float this high over a flower's head. */
const LABEL_M = 0.25;

/** Builds all flowers; `material` is that of the grass. */
export function buildFlora(flora: Flora, material: Material, bag: Disposables): Mesh {
  const parts: number[] = [];
  const indices: number[] = [];
  const vertex = (part: number, which: number, across: number, along: number): number =>
    parts.push(part, which, across, along) / 4 - 1;
  const kite = (part: number, which: number, widest: number): void => {
    const [a, b, c, d] = [
      vertex(part, which, 0, 0),
      vertex(part, which, -1, widest),
      vertex(part, which, 1, widest),
      vertex(part, which, 0, 1),
    ];
    indices.push(a, b, c, c, b, d);
  };
  for (const along of [0, 0.5, 1]) {
    const left = vertex(PART.stem, 0, -1, along);
    const right = vertex(PART.stem, 0, 1, along);
    if (along > 0) indices.push(left - 2, right - 2, left, left, right - 2, right);
  }
  for (let i = 0; i < LEAVES; i++) kite(PART.leaf, i, 0.4);
  for (let i = 0; i < PETALS; i++) kite(PART.petal, i, 0.58);
  kite(PART.heart, 0, 0.5);
  const geometry = bag.add(new InstancedBufferGeometry());
  // The place of a corner is found by the shader; three wants the attribute to be there.
  geometry.setAttribute('position', new BufferAttribute(new Float32Array((parts.length / 4) * 3), 3));
  geometry.setAttribute('aPart', new BufferAttribute(new Float32Array(parts), 4));
  geometry.setIndex(indices);
  const looks = flora.looks;
  for (let i = 3; i < looks.length; i += 4) looks[i] = IS_FLOWER;
  geometry.setAttribute('aPlace', new InstancedBufferAttribute(flora.places, 4));
  geometry.setAttribute('aLook', new InstancedBufferAttribute(looks, 4));
  geometry.instanceCount = flora.count;
  const mesh = new Mesh(geometry, material);
  mesh.name = 'flora';
  return drawn(mesh, ORDER.grass);
}

/** The places of the flowers that are told of, `flora.okinagusa` … */
export const floraAnchors = (terrain: Terrain): Anchor[] =>
  PLANTS.map(({ id }, kind) => {
    const { x, z, head } = findOf(kind);
    return { id: `flora.${id}`, position: [x, terrain.height(x, z) + head + LABEL_M, z] as const };
  });
