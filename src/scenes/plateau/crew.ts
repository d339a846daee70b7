// The crews of the burn: people of the town in helmets, some with water on their backs, in a line along the mown
// firebreak beside the road, looking towards the fire. About a thousand take part (facts 2.6); a few stand for them.
import { Mesh, type ShaderMaterial } from 'three';
import type { Disposables } from '../../core/disposables';
import { smoothstep } from '../../core/math';
import { createRandom } from '../../core/random';
import { PLATEAU_SEED } from '../../world/layout';
import { ROAD } from '../../world/road';
import type { Terrain } from '../../world/terrain';
import type { Frame } from '../contract';
import { drawn } from '../drawn';
import type { ColorName } from '../kit/palette';
import { Crowd, Person } from '../kit/people';
import { ORDER } from './build';

/** Points of the road between which they stand: from the slope under home to the wood. */
const FROM_POINT = 34;
const TO_POINT = 138;
/** Distance from the middle of the road. */
const STAND_M = 5.6;
/** Larger than in the dioramas, where the eye is nearer. */
const SCALE = 1.6;
const COLORS: readonly ColorName[] = ['copper', 'tile', 'rose', 'stone'];
const HERE = { x: 0, z: 0, turn: 0 } as const;

export interface Crew {
  readonly object: Mesh;
  /** `fire` is how far the fire has come, in the unit of arrivals. Allocates nothing. */
  update(frame: Frame, fire: number): void;
}

/** Sets `count` people along the road. */
export function createCrew(
  count: number,
  terrain: Terrain,
  material: ShaderMaterial,
  bag: Disposables,
): Crew {
  const random = createRandom(PLATEAU_SEED).fork('crew');
  const people = Array.from({ length: count }, (_, index) => {
    const along = FROM_POINT + ((index + random.range(0.2, 0.8)) / count) * (TO_POINT - FROM_POINT);
    const point = Math.floor(along);
    const ax = ROAD[point * 2] ?? 0;
    const az = ROAD[point * 2 + 1] ?? 0;
    const dx = (ROAD[point * 2 + 2] ?? 0) - ax;
    const dz = (ROAD[point * 2 + 3] ?? 0) - az;
    const length = Math.hypot(dx, dz);
    const side = STAND_M + random.range(-0.8, 0.8);
    const x = ax + dx * (along - point) + (dz / length) * side;
    const z = az + dz * (along - point) - (dx / length) * side;
    const person = new Person(
      index,
      'always',
      HERE,
      {
        x,
        z,
        y: terrain.height(x, z),
        turn: Math.atan2(dz, -dx) + random.range(-0.5, 0.5),
        kind: index % 4 === 3 ? 'pack' : 'helmet',
        scale: SCALE * random.range(0.94, 1.06),
      },
      COLORS[random.index(COLORS.length)] ?? 'stone',
    );
    person.raise = random.next() < 0.3 ? 0.3 : 0;
    return person;
  });
  const crowd = new Crowd(people, { bevel: false, round: 0.8, fine: false });
  bag.add(crowd.geometry);
  const object = drawn(new Mesh(crowd.geometry, material), ORDER.crew);
  return {
    object,
    update(frame, fire) {
      const there = smoothstep(-0.06, -0.03, fire) * (1 - smoothstep(1.05, 1.09, fire));
      const hides = object.visible && there === 0;
      object.visible = there > 0;
      if (hides) material.dispose();
      if (!object.visible) return;
      for (const person of people) person.presence = there;
      crowd.update(frame.seconds, frame.year);
    },
  };
}
