// From the arrays of world/time to three's objects. Everything made here is given to the bag.
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  LinearMipmapLinearFilter,
  type Material,
  Mesh,
  NearestFilter,
  PlaneGeometry,
  RepeatWrapping,
  RGBAFormat,
} from 'three';
import type { Disposables } from '../../core/disposables';
import type { SownLife } from '../../world/time/arrays';
import { COLUMNS, FIELDS } from '../../world/time/block';
import type { TimeMesh } from '../../world/time/block-mesh';
import type { Lights } from '../../world/time/lights';
import { drawn } from '../drawn';

/** The water's body lies behind everything in it, its skin before; light is added last. */
export const ORDER = { earth: 0, life: 1, sky: 5, body: 10, skin: 11, light: 12 } as const;

/** The profile as a texture two texels a column; its array is `data`. */
export function profileTexture(data: Float32Array, bag: Disposables): DataTexture {
  const width = (COLUMNS * FIELDS) / 4;
  const texture = bag.add(
    new DataTexture(data as Float32Array<ArrayBuffer>, width, 1, RGBAFormat, FloatType),
  );
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

export function noiseTexture(data: Uint8Array, bag: Disposables): DataTexture {
  const size = Math.sqrt(data.length / 4);
  const texture = bag.add(new DataTexture(data as Uint8Array<ArrayBuffer>, size, size, RGBAFormat));
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function gridGeometry(mesh: TimeMesh, bag: Disposables): BufferGeometry {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute('aOut', new BufferAttribute(mesh.outs, 3));
  geometry.setAttribute('aKind', new BufferAttribute(mesh.kinds, 1));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  return geometry;
}

export function buildEarth(mesh: TimeMesh, material: Material, bag: Disposables): Mesh {
  return drawn(new Mesh(gridGeometry(mesh, bag), material), ORDER.earth);
}

/** The sea twice over one geometry: its body and its skin. */
export function buildSeaMeshes(
  mesh: TimeMesh,
  body: Material,
  skin: Material,
  bag: Disposables,
): [Mesh, Mesh] {
  const geometry = gridGeometry(mesh, bag);
  return [drawn(new Mesh(geometry, body), ORDER.body), drawn(new Mesh(geometry, skin), ORDER.skin)];
}

/** All of one kind in one draw. */
export function buildLife({ shape, places, chances }: SownLife, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(shape.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(shape.normals, 3));
  geometry.setAttribute('aTint', new BufferAttribute(shape.tints, 3));
  geometry.setAttribute('aPlace', new InstancedBufferAttribute(places, 4));
  geometry.setAttribute('aChance', new InstancedBufferAttribute(chances, 1));
  geometry.instanceCount = chances.length;
  return drawn(new Mesh(geometry, material), ORDER.life);
}

export function buildLights(lights: Lights, material: Material, bag: Disposables): Mesh {
  const quad = new PlaneGeometry(1, 1);
  const geometry = bag.add(new InstancedBufferGeometry());
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.setIndex(quad.getIndex());
  geometry.setAttribute('aPlace', new InstancedBufferAttribute(lights.places, 4));
  geometry.setAttribute('aSort', new InstancedBufferAttribute(lights.sorts, 2));
  geometry.instanceCount = lights.sorts.length / 2;
  return drawn(new Mesh(geometry, material), ORDER.light);
}
