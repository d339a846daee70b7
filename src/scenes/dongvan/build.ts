// From the generator's arrays to three's objects. Everything made here is given to the bag.
import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  type Material,
  Mesh,
} from 'three';
import type { Disposables } from '../../core/disposables';
import type { ConeMesh } from '../../world/dongvan/cones';
import type { LandMesh } from '../../world/dongvan/land-mesh';
import { LEAF_FLOATS } from '../../world/dongvan/leaves';
import type { PaintedMesh } from '../../world/dongvan/village';
import { drawn } from '../drawn';

/** Opaque things, near before far; the sky takes what is left. */
export const ORDER = { stone: 0, leaf: 1, paint: 1, cone: 2, land: 3, sea: 4, sky: 10 } as const;

type Attributes = Readonly<Record<string, BufferAttribute>>;

function meshOf(
  attributes: Attributes,
  indices: Uint32Array | null,
  material: Material,
  order: number,
  bag: Disposables,
): Mesh {
  const geometry = bag.add(new BufferGeometry());
  for (const [name, attribute] of Object.entries(attributes)) geometry.setAttribute(name, attribute);
  if (indices) geometry.setIndex(new BufferAttribute(indices, 1));
  return drawn(new Mesh(geometry, material), order);
}

export function buildLand(land: LandMesh, material: Material, bag: Disposables): Mesh {
  const attributes = {
    position: new BufferAttribute(land.positions, 3),
    normal: new BufferAttribute(land.normals, 3),
    aKind: new BufferAttribute(land.kinds, 4, true),
    aAcross: new BufferAttribute(land.across, 1),
  };
  return meshOf(attributes, land.indices, material, ORDER.land, bag);
}

export function buildCones(cones: ConeMesh, material: Material, bag: Disposables): Mesh {
  const attributes = {
    position: new BufferAttribute(cones.positions, 3),
    normal: new BufferAttribute(cones.normals, 3),
    aDetail: new BufferAttribute(cones.details, 3),
  };
  return meshOf(attributes, cones.indices, material, ORDER.cone, bag);
}

export function buildPainted(painted: PaintedMesh, material: Material, bag: Disposables): Mesh {
  const attributes = {
    position: new BufferAttribute(painted.positions, 3),
    normal: new BufferAttribute(painted.normals, 3),
    aPaint: new BufferAttribute(painted.paints, 4),
  };
  return meshOf(attributes, null, material, ORDER.paint, bag);
}

/** All leaves in one draw: a leaf is five corners and three triangles. */
export function buildLeaves(leaves: Float32Array, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  const leaf = new Float32Array([-1, 0, 0, 1, 0, 0, -1, 0.62, 0, 1, 0.62, 0, 0, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(leaf, 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3, 2, 3, 4]);
  const buffer = new InstancedInterleavedBuffer(leaves, LEAF_FLOATS);
  geometry.setAttribute('aLeaf', new InterleavedBufferAttribute(buffer, 4, 0));
  geometry.setAttribute('aSort', new InterleavedBufferAttribute(buffer, 1, 4));
  geometry.instanceCount = leaves.length / LEAF_FLOATS;
  return drawn(new Mesh(geometry, material), ORDER.leaf);
}

/** Half of the side of the sheet of mist: beyond, it is the horizon's colour. */
const SEA_HALF = 5200;

export function buildSea(material: Material, bag: Disposables): Mesh {
  const [a, y] = [SEA_HALF, -2];
  const corners = new Float32Array([-a, y, a, a, y, a, a, y, -a, -a, y, a, a, y, -a, -a, y, -a]);
  return meshOf({ position: new BufferAttribute(corners, 3) }, null, material, ORDER.sea, bag);
}
