// From the generator's arrays to three's objects. Everything made here is given to the bag.
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LinearFilter,
  LinearMipmapLinearFilter,
  type Material,
  Mesh,
  RepeatWrapping,
  RGBAFormat,
} from 'three';
import type { Disposables } from '../../core/disposables';
import { CUTS } from '../../world/cave/cave';
import { FERN_FLOATS, type FernArrays } from '../../world/cave/ferns';
import { FORMATION_FLOATS, type Formations } from '../../world/cave/formations';
import { GRAIN_SIZE } from '../../world/cave/grain';
import type { MeshArrays } from '../../world/cave/mesh';
import type { WaterArrays } from '../../world/cave/water';
import { drawn } from '../drawn';

/** Near and cheap things first, light last. */
const ORDER = { formation: 0, rock: 1, water: 2, glow: 9 } as const;

export function grainMap(data: Uint8Array, bag: Disposables): DataTexture {
  const texture = bag.add(
    new DataTexture(data as Uint8Array<ArrayBuffer>, GRAIN_SIZE, GRAIN_SIZE, RGBAFormat),
  );
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

export function cutsMap(data: Float32Array, bag: Disposables): DataTexture {
  const texture = bag.add(new DataTexture(data as Float32Array<ArrayBuffer>, CUTS, 1, RGBAFormat, FloatType));
  texture.needsUpdate = true;
  return texture;
}

export function buildRock(arrays: MeshArrays, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
  geometry.setAttribute('aNormal', new BufferAttribute(arrays.normals, 4, true));
  geometry.setAttribute('aColor', new BufferAttribute(arrays.colors, 4, true));
  geometry.setIndex(new BufferAttribute(arrays.indices, 1));
  return drawn(new Mesh(geometry, material), ORDER.rock);
}

export function buildWater(arrays: WaterArrays, material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
  geometry.setAttribute('aLook', new BufferAttribute(arrays.looks, 4, true));
  geometry.setIndex(new BufferAttribute(arrays.indices, 1));
  return drawn(new Mesh(geometry, material), ORDER.water);
}

/** Instanced mesh whose attributes of four floats lie one after the other in `data`. */
function instanced(
  base: BufferGeometry,
  data: Float32Array,
  floats: number,
  count: number,
  names: readonly string[],
  bag: Disposables,
): InstancedBufferGeometry {
  const geometry = bag.add(new InstancedBufferGeometry());
  geometry.setAttribute('position', base.getAttribute('position'));
  geometry.setIndex(base.getIndex());
  const buffer = new InstancedInterleavedBuffer(data, floats);
  names.forEach((name, i) => {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, i * 4));
  });
  geometry.instanceCount = count;
  return geometry;
}

/** The net of (round, along) that every formation is bent from. */
export function formationNet(around: number, along: number): BufferGeometry {
  const net = new BufferGeometry();
  const positions: number[] = [];
  const indices: number[] = [];
  for (let r = 0; r <= along; r++) {
    for (let c = 0; c <= around; c++) {
      // Closer near the root, where the flare is.
      positions.push(c / around, (r / along) ** 1.25, 0);
      if (r === along || c === around) continue;
      const a = r * (around + 1) + c;
      indices.push(a, a + 1, a + around + 2, a, a + around + 2, a + around + 1);
    }
  }
  net.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  net.setIndex(indices);
  return net;
}

export function buildFormations(
  net: BufferGeometry,
  formations: Formations,
  material: Material,
  bag: Disposables,
): Mesh {
  const geometry = instanced(
    net,
    formations.data,
    FORMATION_FLOATS,
    formations.count,
    ['aRoot', 'aForm', 'aTint'],
    bag,
  );
  return drawn(new Mesh(geometry, material), ORDER.formation);
}

/** A frond of `leaflets` pairs of leaflets. */
export function frondNet(leaflets: number): BufferGeometry {
  const net = new BufferGeometry();
  const positions: number[] = [];
  for (let i = 0; i < leaflets; i++) {
    const t = (i + 0.3) / leaflets;
    const next = t + 0.85 / leaflets;
    const width = Math.sin(Math.min(1, 0.18 + t) * Math.PI * 0.86) ** 0.8;
    for (const side of [-1, 1]) positions.push(0, t, 0, 0, next, 0, side * width, t + 0.9 / leaflets, 0);
  }
  net.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  return net;
}

export function buildFerns(
  net: BufferGeometry,
  ferns: FernArrays,
  material: Material,
  bag: Disposables,
): Mesh {
  const geometry = instanced(net, ferns.fronds, FERN_FLOATS, ferns.count, ['aRoot', 'aWay'], bag);
  return drawn(new Mesh(geometry, material), ORDER.formation);
}

/** Lamps and drops: eight floats each (place, size; colour or fall). */
export function buildGlow(spots: readonly number[], material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
  );
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const buffer = new InstancedInterleavedBuffer(new Float32Array(spots), 7);
  geometry.setAttribute('aPlace', new InterleavedBufferAttribute(buffer, 4, 0));
  geometry.setAttribute('aLook', new InterleavedBufferAttribute(buffer, 3, 4));
  geometry.instanceCount = spots.length / 7;
  return drawn(new Mesh(geometry, material), ORDER.glow);
}

/** Bats: two wings of two triangles and a body; eight floats each (round, flight). */
export function buildBats(flights: readonly number[], material: Material, bag: Disposables): Mesh {
  const geometry = bag.add(new InstancedBufferGeometry());
  const wing = (s: number): number[] => [
    0,
    0.14,
    0,
    s * 0.55,
    0.24,
    0,
    s * 0.5,
    -0.16,
    0,
    s * 0.55,
    0.24,
    0,
    s * 1,
    -0.12,
    0,
    s * 0.5,
    -0.16,
    0,
    0,
    0.14,
    0,
    s * 0.5,
    -0.16,
    0,
    0,
    -0.2,
    0,
  ];
  const body = [-0.08, 0, 0, 0, 0.3, 0, 0.08, 0, 0, -0.08, 0, 0, 0.08, 0, 0, 0, -0.24, 0];
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([...wing(-1), ...wing(1), ...body]), 3),
  );
  const data = new Float32Array(flights);
  const buffer = new InstancedInterleavedBuffer(data, 8);
  geometry.setAttribute('aRound', new InterleavedBufferAttribute(buffer, 4, 0));
  geometry.setAttribute('aFlight', new InterleavedBufferAttribute(buffer, 4, 4));
  geometry.instanceCount = flights.length / 8;
  return drawn(new Mesh(geometry, material), ORDER.formation);
}
