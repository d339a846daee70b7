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
  type Object3D,
  RedFormat,
  RGBAFormat,
} from 'three';
import type { Disposables } from '../../core/disposables';
import type { PlateauArrays } from '../../world/plateau';
import type { StoneInstances } from '../../world/stone-levels';
import type { StoneShape } from '../../world/stone-shape';
import { TREE_FLOATS } from '../../world/trees';

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

/** Everything is always somewhere in view or placed by its shader, so three need not ask for bounds. */
function ready<T extends Object3D>(object: T, order: number): T {
  object.frustumCulled = false;
  object.matrixAutoUpdate = false;
  object.renderOrder = order;
  return object;
}

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
  return ready(new Mesh(geometry, material), ORDER.ground);
}

export function buildSky(material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
  );
  return ready(new Mesh(geometry, material), ORDER.sky);
}

/** All blades in one draw: a blade is five corners and three triangles. */
export function buildGrass(blades: Float32Array, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  const blade = new Float32Array([-1, 0, 0, 1, 0, 0, -1, 0.62, 0, 1, 0.62, 0, 0, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(blade, 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3, 2, 3, 4]);
  geometry.setAttribute('aBlade', new InstancedBufferAttribute(blades, 4));
  geometry.instanceCount = blades.length / 4;
  return ready(new Mesh(geometry, material), ORDER.grass);
}

/** One instanced draw for a kind of stone in one level of detail. */
export function buildStones(
  shape: StoneShape,
  instances: StoneInstances,
  material: Material,
  bag: Disposables,
): InstancedMesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(shape.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(shape.normals, 3));
  geometry.setAttribute('aDetail', new BufferAttribute(shape.details, 3));
  geometry.setAttribute('aTone', new InstancedBufferAttribute(instances.tones, 1));
  const mesh = bag.add(new InstancedMesh(geometry, material, instances.count));
  mesh.instanceMatrix.array.set(instances.matrices);
  return ready(mesh, ORDER.stone);
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
  return ready(mesh, ORDER.tree);
}
