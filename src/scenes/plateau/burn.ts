// The February burn (山焼き): flames along the front, smoke behind it, and the crews at their firebreak. It is drawn only
// while the fire is on its way; what it leaves behind is the ground's and the stones' own.
import {
  BufferAttribute,
  DataTexture,
  DataUtils,
  FloatType,
  HalfFloatType,
  InstancedBufferGeometry,
  LinearFilter,
  Material,
  Mesh,
  type Object3D,
  RGBAFormat,
  RGFormat,
  type ShaderMaterial,
} from 'three';
import type { Disposables } from '../../core/disposables';
import type { Atmosphere } from '../../materials/atmosphere';
import { type BurnUniforms, createBurnMaterials, type SeedMaterial } from '../../materials/burn';
import type { BurnMap } from '../../world/burn-plan';
import { SEED_FLOATS, SEED_ROW } from '../../world/burn-seeds';
import type { Terrain } from '../../world/terrain';
import type { Frame, Tier } from '../contract';
import { drawn } from '../drawn';
import { ORDER } from './build';
import { createCrew } from './crew';

interface Amounts {
  /** Every how many seeds one has a flame, and how many flames at most. */
  readonly flames: readonly [stride: number, most: number];
  /** The same for plumes of smoke, and how many puffs each has. */
  readonly smoke: readonly [stride: number, most: number, puffs: number];
  readonly crew: number;
}

const AMOUNTS: Readonly<Record<Tier, Amounts>> = {
  high: { flames: [1, 400], smoke: [1, 12, 5], crew: 36 },
  mid: { flames: [1, 400], smoke: [1, 12, 4], crew: 36 },
  low: { flames: [2, 200], smoke: [1, 9, 4], crew: 24 },
  software: { flames: [4, 90], smoke: [2, 4, 4], crew: 12 },
};

/** Seeds whose arrival lies this far behind and before the fire may be seen, in the unit of arrivals. */
const FLAMES_SPAN = [0.016, 0.005] as const;
const SMOKE_SPAN = [0.073, 0.005] as const;

/** The map of the burn as a texture that is filtered smoothly. */
export function burnTexture(map: BurnMap, size: number, bag: Disposables): DataTexture {
  const data = new Uint16Array(size * size * 2);
  for (let i = 0; i < size * size; i++) {
    data[i * 2] = DataUtils.toHalfFloat(map.arrivals[i] ?? 0);
    data[i * 2 + 1] = DataUtils.toHalfFloat(map.shares[i] ?? 0);
  }
  const texture = bag.add(new DataTexture(data, size, size, RGFormat, HalfFloatType));
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Sheets from -1 to 1 across and `low` to 1 up. */
function buildSheets(
  material: ShaderMaterial,
  low: number,
  order: number,
  bag: Disposables,
): Mesh<InstancedBufferGeometry> {
  const geometry = bag.add(new InstancedBufferGeometry());
  const corners = new Float32Array([-1, low, 0, 1, low, 0, -1, 1, 0, 1, 1, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  geometry.instanceCount = 0;
  return drawn(new Mesh(geometry, material), order);
}

/** Number of seeds that the fire reaches before `time`. */
function countBefore(seeds: Float32Array, time: number): number {
  let low = 0;
  let high = seeds.length / SEED_FLOATS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seeds[middle * SEED_FLOATS + 3] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface BurnPart {
  readonly objects: readonly Object3D[];
  /** Shows the fire where the atmosphere has it. Allocates nothing. */
  update(frame: Frame): void;
}

/** Seeds made by `world/burn-seeds` as a texture that is read texel by texel. */
function seedTexture(seeds: Float32Array, bag: Disposables): DataTexture {
  const rows = seeds.length / SEED_FLOATS / SEED_ROW;
  const texture = bag.add(
    new DataTexture(seeds as Float32Array<ArrayBuffer>, SEED_ROW, rows, RGBAFormat, FloatType),
  );
  texture.needsUpdate = true;
  return texture;
}

/** Builds the burn from the lists of seeds made by `world/burn-seeds`. */
export function createBurn(options: {
  readonly tier: Tier;
  readonly flames: Float32Array;
  readonly plumes: Float32Array;
  readonly uniforms: BurnUniforms;
  readonly atmosphere: Atmosphere;
  readonly terrain: Terrain;
  readonly bag: Disposables;
}): BurnPart {
  const { bag, atmosphere } = options;
  const amounts = AMOUNTS[options.tier];
  const [flameStride, mostFlames] = amounts.flames;
  const [smokeStride, mostPlumes, puffs] = amounts.smoke;
  const materials = createBurnMaterials(
    atmosphere,
    options.uniforms,
    {
      flames: { texture: seedTexture(options.flames, bag), stride: flameStride, each: 1 },
      smoke: { texture: seedTexture(options.plumes, bag), stride: smokeStride, each: puffs },
      row: SEED_ROW,
    },
    bag,
  );
  const flames = buildSheets(materials.flame.material, 0, ORDER.flames, bag);
  const smoke = buildSheets(materials.smoke.material, -1, ORDER.smoke, bag);
  const crew = createCrew(amounts.crew, options.terrain, materials.crew, bag);

  /** Shows the stretch of seeds around the fire's place; when there are too many, the newest. */
  const show = (
    mesh: Mesh<InstancedBufferGeometry>,
    seeds: Float32Array,
    { first, list }: SeedMaterial,
    [behind, before]: readonly [number, number],
    most: number,
  ): void => {
    const fire = atmosphere.uniforms.uFire.value;
    const from = Math.ceil(countBefore(seeds, fire - behind) / list.stride);
    const to = Math.floor(countBefore(seeds, fire + before) / list.stride);
    const count = Math.min(most, Math.max(0, to - from));
    first.value = (to - count) * list.stride;
    mesh.geometry.instanceCount = count * list.each;
    const hides = mesh.visible && count === 0;
    mesh.visible = count > 0;
    // Its program is given back until the next fire: what is not drawn must not count.
    if (hides && mesh.material instanceof Material) mesh.material.dispose();
  };

  return {
    objects: [flames, smoke, crew.object],
    update(frame) {
      show(flames, options.flames, materials.flame, FLAMES_SPAN, mostFlames);
      show(smoke, options.plumes, materials.smoke, SMOKE_SPAN, mostPlumes);
      crew.update(frame, atmosphere.uniforms.uFire.value);
    },
  };
}
