// 2-2 Commerce and jobs: a street whose shutters open one after another, beside the ground of Jūmonji.
import { smoothstep } from '../../core/math';
import {
  banner,
  box,
  bush,
  curve,
  type Diorama,
  field,
  gable,
  house,
  join,
  type Landmark,
  lamp,
  type Model,
  Path,
  type Place,
  parcel,
  piece,
  repeat,
  road,
  shop,
  stones,
  type Thing,
  tree,
} from '../kit';
import { drawStreetAndSite } from './policy2-next';
import { surveySite } from './policy2-site';
import { slat } from './props-town';

const SHOPS = [
  { x: -3.9, awning: 'copper', walls: 'plaster' },
  { x: -1.5, awning: 'moss', walls: 'limestone' },
  { x: 0.9, awning: 'tile', walls: 'straw' },
] as const;
const SHOP_W = 2.3;
const SHOP_Z = -3.4;
const FRONT_Z = SHOP_Z + 1.6;
const SLATS = 3;
const SLAT_M = 0.62;
/** Height at which an open shutter rests, behind its header. */
const HEADER_M = 2.1;
/** A day of the street, seconds: opening, open, closing. */
const DAY_S = 22;
const OPENS_S = 1.4;
const CLOSES_S = 20;
const WALK_M_PER_S = 0.6;

export function buildStreetAndSite(d: Diorama): void {
  const m = d.landmark({ policy: 2, x: 0, z: -9, anchor: 8.4 });
  layStreet(m);
  const street = openShops(d, m);
  m.tell('fy2022.1', [...street, ...walk(d, m)], {
    under: street,
    look: [-1.5, 1.9, -1.6],
    radius: 5.4,
  });
  const survey = surveySite(d, m);
  m.tell('fy2022.2', [...survey, drawStreetAndSite(d, m)], { radius: 5.2 });
}

function layStreet(m: Place): void {
  const street = curve([
    [-8, 1.2],
    [-5, 0],
    [-1.6, -0.2],
    [1.8, 0.2],
  ]);
  m.always()
    .add(
      piece(
        field(
          [
            [-6.4, -1.4],
            [-7.6, 3.4],
            [1.6, 3],
            [2, -5.2],
            [-6, -5.2],
          ],
          0.03,
        ),
        'limestone',
      ),
    )
    .add(piece(road(street, 2.3, 0.06), 'path'))
    .add(house({ width: 3.3, depth: 2.6, wall: 2, rise: 1.3, walls: 'earth', tiles: 'asphalt' }), {
      x: -6.6,
      z: 1.5,
      turn: 0.5,
    })
    .add(bush(0.5, undefined, 3), { x: -7.6, z: 2.9 })
    .add(lamp(3), { x: 2, z: 1.5 })
    .add(tree(3.6, 6), { x: -6.9, z: -3.6 })
    .add(tree(4.6, 3), { x: -3.4, z: -6.6 })
    .add(stones(4, 1.1, 0.9, 4), { x: 0.2, z: 6.3 });
}

/** The row of shops under its roofs. */
function shops(): Model {
  return join(
    ...SHOPS.map(({ x, awning, walls }) => repeat(shop(SHOP_W, awning, walls), [{ x, z: SHOP_Z }])),
    repeat(
      piece(box(SHOP_W - 0.3, 0.72, 0.36, 0.04), 'darkwood'),
      SHOPS.map(({ x }) => ({ x, y: 2.08, z: FRONT_Z + 0.14 })),
    ),
    piece(gable(3.7, SHOP_W + 0.3, 1.1), 'tile', { x: -3.9, y: 4.4, z: SHOP_Z, turn: Math.PI / 2 }),
    piece(box(1.5, 0.7, 0.2, 0.06), 'wood', { x: -1.5, y: 4.35, z: FRONT_Z - 0.1 }),
  );
}

/** g2.p2.fy2022.1, the street: shutters go up one after another, and stay up as the year goes on. */
function openShops(d: Diorama, m: Landmark): Thing[] {
  const fronts = m.always().add(shops());
  const slats = SHOPS.flatMap(({ x }, i) =>
    Array.from({ length: SLATS }, (_, k) => {
      const part = m.always().add(slat(SHOP_W - 0.6));
      part.x = x;
      part.z = FRONT_Z + 0.11;
      return { part, shop: i, closed: 0.14 + k * SLAT_M };
    }),
  );
  const keepers = SHOPS.map(({ x }, i) =>
    m.person('always', { x: x + 0.75, z: FRONT_Z + 1, color: i === 1 ? 'rose' : 'wood', turn: -0.2 }),
  );
  const flag = m.event().add(banner('copper', 3.2), { x: -5.5, z: -0.6 });
  const openness = [0, 0, 0];
  d.animate(({ seconds, year }) => {
    const t = seconds % DAY_S;
    for (let i = 0; i < openness.length; i++) {
      const up = smoothstep(0.6 + i * OPENS_S, 2.2 + i * OPENS_S, t);
      const down = smoothstep(CLOSES_S - i * 0.3, CLOSES_S + 1.6 - i * 0.3, t);
      openness[i] = Math.max(up - down, smoothstep(0, 0.4, year));
      const keeper = keepers[i];
      if (keeper) keeper.raise = 1 + Math.sin(Math.min(1, up) * Math.PI) * 0.9;
    }
    for (const { part, shop: i, closed } of slats) part.y = closed + (HEADER_M - closed) * (openness[i] ?? 0);
  });
  return [fronts, flag, ...slats.map(({ part }) => part), ...keepers];
}

/** g2.p2.fy2022.1, the people: the street fills; some carry home what they bought. */
function walk(d: Diorama, m: Landmark): Thing[] {
  const way = new Path(
    curve(
      [
        [-6, 0.2],
        [-4.2, -0.6],
        [-1.2, -0.8],
        [1.2, -0.4],
        [1.7, 0.6],
        [0.6, 1.5],
        [-1.6, 1.7],
        [-3.6, 1.6],
      ],
      true,
    ),
    true,
  );
  const walkers = Array.from({ length: 8 }, (_, i) => ({
    person: m.person(i < 6 ? 'event' : 'always', {
      x: 0,
      z: 0,
      kind: i === 2 ? 'child' : i === 5 ? 'elder' : 'adult',
    }),
    start: i * 0.125 * way.length + Math.sin(i * 9) * 0.5,
    bag:
      i % 2 === 0 && i < 6
        ? m.event().add(parcel(0.55, i === 0 ? 'copper' : 'straw', 'stone', false))
        : undefined,
  }));
  d.animate(({ seconds }) => {
    for (const { person, start, bag } of walkers) {
      const metres = start + seconds * WALK_M_PER_S;
      way.follow(person, metres);
      person.walked = metres;
      if (!bag) continue;
      bag.x = person.x + Math.cos(person.turn) * 0.62;
      bag.z = person.z - Math.sin(person.turn) * 0.62;
      bag.y = person.kind === 'child' ? 0.3 : 0.7;
      bag.turn = person.turn;
    }
  });
  return walkers.flatMap(({ person, bag }) => (bag ? [person, bag] : [person]));
}
