// What every world makes of its arrays in the same way. Everything made here is given to the bag.
import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
  Mesh,
  type Object3D,
} from 'three';
import type { Disposables } from '../core/disposables';
import type { StoneInstances } from '../world/stone-levels';
import type { StoneShape } from '../world/stone-shape';

/**
 * Makes `object` one that is drawn at `order` whatever the camera sees, and stays where it is: heights come from shaders,
 * so three cannot know bounds, and everything of a world is somewhere in view.
 */
export function drawn<T extends Object3D>(object: T, order: number): T {
  object.frustumCulled = false;
  object.matrixAutoUpdate = false;
  object.renderOrder = order;
  return object;
}

/** The sky: one triangle larger than the screen. */
export function buildSky(material: Material, order: number, bag: Disposables): Mesh {
  const geometry = bag.add(new BufferGeometry());
  const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  return drawn(new Mesh(geometry, material), order);
}

/** All stones of one shape in one draw. */
export function buildStones(
  shape: StoneShape,
  instances: StoneInstances,
  material: Material,
  order: number,
  bag: Disposables,
): InstancedMesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(shape.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(shape.normals, 3));
  geometry.setAttribute('aDetail', new BufferAttribute(shape.details, 3));
  geometry.setAttribute('aTone', new InstancedBufferAttribute(instances.tones, 1));
  const mesh = bag.add(new InstancedMesh(geometry, material, instances.count));
  mesh.instanceMatrix.array.set(instances.matrices);
  return drawn(mesh, order);
}
