// Grass of Akiyoshidai and maize between the stones of Đồng Văn, where a visitor comes near. Metres.
import { noise2 } from '../../core/noise';
import { createRandom } from '../../core/random';
import { acrossRiver, type Land } from './land';
import { AKIYOSHI, gorgeLine, KARST, ROAD_HALF, roadLine } from './places';

/** Numbers of a leaf: x, y, z, height, kind (0 grass, 1 maize) with chance in its fraction. */
export const LEAF_FLOATS = 5;

/** Sows `grass` blades and `maize` leaves. */
export function sowLeaves(land: Land, grass: number, maize: number, seed: number): Float32Array {
  const random = createRandom(seed).fork('leaves');
  const values: number[] = [];
  for (let i = 0; i < grass; i++) {
    // Dense where one stands, thin away from there.
    const away = 1.2 + 82 * random.next() ** 2.2;
    const angle = random.range(-0.95, 0.75);
    const x = AKIYOSHI.x + 20 + Math.sin(angle) * away;
    const z = AKIYOSHI.z + 126 - Math.cos(angle) * away;
    const chance = random.next();
    const tuft = 0.55 + 0.6 * noise2(x / 3.1, z / 3.1, seed + 21);
    const height = (0.5 + 0.6 * chance) * Math.max(0.3, tuft) * (1 + away / 130);
    values.push(x, land.akiyoshi(x, z), z, height, chance * 0.999);
  }
  for (let i = 0; i < maize; i++) {
    const v = 186 - 110 * random.next();
    const d = -58 - 80 * random.next() ** 1.4;
    const chance = random.next();
    const x = KARST.x + gorgeLine(v) + d;
    const z = KARST.z + v;
    // Rows of maize wherever there is earth between the stones.
    const patch = noise2(x / 9, z / 9, seed + 22);
    if (patch < -0.25 || Math.abs(acrossRiver(x, z) - roadLine(v)) < ROAD_HALF + 1.6) continue;
    values.push(x, land.karst(x, z), z, (0.7 + 0.8 * chance) * (0.6 + patch * 0.5), 1 + chance * 0.999);
  }
  return Float32Array.from(values);
}
