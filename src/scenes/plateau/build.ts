// From the generator's arrays to three's objects. Everything made here is given to the bag.
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  InstancedMesh,
  LinearFilter,
  type Material,
  Matrix4,
  Mesh,
  NearestFilter,
  RedFormat,
  RGBAFormat,
} from 'three';
import type { Disposables } from '../../core/disposables';
import type { PlateauArrays } from '../../world/plateau';
import { TREE_FLOATS } from '../../world/trees';
import { drawn } from '../drawn';

/** Opaque things are drawn in this order, so that what is near hides what is costly; the sky takes what is left. */
export const ORDER = {
  stone: 0,
  grass: 1,
  tree: 2,
  ground: 3,
  crew: 4,
  sky: 10,
  smoke: 15,
  flames: 16,
  glow: 20,
} as const;

/** Bytes as a texture that is filtered smoothly. */
export function byteMap(data: Uint8Array, size: number, bag: Disposables): DataTexture {
  const texture = bag.add(new DataTexture(data as Uint8Array<ArrayBuffer>, size, size, RGBAFormat));
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Floats as a texture that is read texel by texel. */
export function floatMap(data: Float32Array, size: number, bag: Disposables): DataTexture {
  const texture = bag.add(
    new DataTexture(data as Float32Array<ArrayBuffer>, size, size, RedFormat, FloatType),
  );
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

export function buildGround(arrays: PlateauArrays, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(arrays.ground.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(arrays.ground.normals, 3));
  geometry.setAttribute('aKind', new BufferAttribute(arrays.ground.kinds, 4, true));
  geometry.setIndex(new BufferAttribute(arrays.ground.indices, 1));
  return drawn(new Mesh(geometry, material), ORDER.ground);
}

/** All blades in one draw: a blade is five corners and three triangles. */
export function buildGrass(blades: Float32Array, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  const blade = new Float32Array([-1, 0, 0, 1, 0, 0, -1, 0.62, 0, 1, 0.62, 0, 0, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(blade, 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3, 2, 3, 4]);
  geometry.setAttribute('aBlade', new InstancedBufferAttribute(blades, 4));
  geometry.instanceCount = blades.length / 4;
  return drawn(new Mesh(geometry, material), ORDER.grass);
}

export function buildTrees(arrays: PlateauArrays, material: Material, bag: Disposables): InstancedMesh {
  const { trees, count } = arrays.trees;
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(arrays.crown.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(arrays.crown.normals, 3));
  geometry.setIndex(new BufferAttribute(arrays.crown.indices, 1));
  const tones = new Float32Array(count);
  const mesh = bag.add(new InstancedMesh(geometry, material, count));
  const matrix = new Matrix4();
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0, radius = 1, height = 1, tone = 0] = trees.subarray(
      i * TREE_FLOATS,
      (i + 1) * TREE_FLOATS,
    );
    matrix.makeScale(radius, height, radius).setPosition(x, y, z);
    mesh.setMatrixAt(i, matrix);
    tones[i] = tone;
  }
  geometry.setAttribute('aTone', new InstancedBufferAttribute(tones, 1));
  return drawn(mesh, ORDER.tree);
}
