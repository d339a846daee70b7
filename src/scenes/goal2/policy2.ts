// 2-2 Commerce and jobs: a street whose shutters open one after another, and the surveyed ground of Jūmonji (FY2022).
import { smoothstep } from '../../core/math';
import {
  banner,
  bench,
  box,
  bush,
  cedar,
  curve,
  type Diorama,
  field,
  gable,
  hill,
  house,
  join,
  lamp,
  mound,
  Path,
  type Place,
  parcel,
  piece,
  repeat,
  road,
  shop,
  stones,
  tree,
  van,
} from '../kit';
import { drawStreetAndSite } from './policy2-next';
import { peg, slat, staff, tripod } from './props-town';

const SHOPS = [
  { x: -4.4, awning: 'copper', walls: 'plaster' },
  { x: -2, awning: 'moss', walls: 'limestone' },
  { x: 0.4, awning: 'tile', walls: 'straw' },
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
const SURVEY_S = 16;

export function buildStreetAndSite(d: Diorama): void {
  const m = d.landmark({ policy: 2, x: 0, z: -9, anchor: 8.4 });
  layStreet(m);
  openShops(d, m);
  walk(d, m);
  survey(d, m);
  drawStreetAndSite(d, m);
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
    .add(
      join(...SHOPS.map(({ x, awning, walls }) => repeat(shop(SHOP_W, awning, walls), [{ x, z: SHOP_Z }]))),
    )
    .add(
      repeat(
        piece(box(SHOP_W - 0.3, 0.72, 0.36, 0.04), 'darkwood'),
        SHOPS.map(({ x }) => ({ x, y: 2.08, z: FRONT_Z + 0.14 })),
      ),
    )
    .add(piece(gable(3.7, SHOP_W + 0.3, 1.1), 'tile'), { x: -4.4, y: 4.4, z: SHOP_Z, turn: Math.PI / 2 })
    .add(piece(box(1.5, 0.7, 0.2, 0.06), 'wood'), { x: -2, y: 4.35, z: FRONT_Z - 0.1 })
    .add(house({ width: 3.3, depth: 2.6, wall: 2, rise: 1.3, walls: 'earth', tiles: 'asphalt' }), {
      x: -6.2,
      z: 1.5,
      turn: 0.5,
    })
    .add(bush(0.5, 'moss', 3), { x: -7.6, z: 2.9 })
    .add(bush(0.4, 'straw', 5), { x: -6.8, z: 3.5 })
    .add(lamp(3), { x: -3.2, z: 1.2 })
    .add(lamp(3), { x: 1.5, z: -1.2 })
    .add(bench(1.5), { x: -1.2, z: 1.6, turn: Math.PI })
    .add(tree(3.6, 6), { x: -6.9, z: -3.6 })
    .add(tree(4.6, 3), { x: -3.4, z: -6.6 })
    .add(stones(4, 1.1, 1, 4), { x: 0.6, z: 3.6 });
}

/** g2.p2.fy2022.1, the street: shutters go up one after another, and stay up as the year goes on. */
function openShops(d: Diorama, m: Place): void {
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
  m.event().add(banner('copper', 3.2), { x: -5.5, z: -0.6 }).add(banner('straw', 3.2), { x: 1.7, z: 0.9 });
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
}

/** g2.p2.fy2022.1, the people: the street fills; some carry home what they bought. */
function walk(d: Diorama, m: Place): void {
  const way = new Path(
    curve(
      [
        [-7, 0.9],
        [-4.4, -0.7],
        [-1.6, -0.9],
        [0.9, -0.7],
        [1.6, 0.3],
        [0.2, 0.8],
        [-2, 0.5],
        [-4.8, 0.6],
        [-6.4, 1.4],
      ].map(([x = 0, z = 0]) => [x + 0.4, z + 0.1]),
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
        ? m.event().add(parcel(0.42, i === 0 ? 'copper' : 'straw', 'stone', false))
        : undefined,
  }));
  d.animate(({ seconds }) => {
    for (const { person, start, bag } of walkers) {
      const metres = start + seconds * WALK_M_PER_S;
      way.follow(person, metres);
      person.walked = metres;
      if (!bag) continue;
      bag.x = person.x + Math.cos(person.turn) * 0.5;
      bag.z = person.z - Math.sin(person.turn) * 0.5;
      bag.y = person.kind === 'child' ? 0.2 : 0.45;
      bag.turn = person.turn;
    }
  });
}

/** g2.p2.fy2022.2: the ground of Jūmonji was studied. It lies empty; pegs remain, the building was never there. */
function survey(d: Diorama, m: Place): void {
  const pegs = [2.4, 4.3, 6.2, 8.1].flatMap((x) => [-6, -3.6, -1.2].map((z) => ({ x: x - z * 0.02, z })));
  const string = (length: number) => piece(box(length, 0.03, 0.03, 0), 'stone');
  m.always()
    .add(
      piece(
        field(
          [
            [1.9, -0.7],
            [8.3, -0.7],
            [8.6, -6.2],
            [2.1, -6.5],
          ],
          0.05,
        ),
        'earth',
      ),
    )
    .add(
      piece(
        field(
          [
            [2.3, -1],
            [8, -1],
            [8.2, -6],
            [2.5, -6.2],
          ],
          0.07,
        ),
        'straw',
      ),
    )
    .add(hill(4.6, 1.5, 4), { x: 5.4, z: -8.8 })
    .add(piece(mound(1.2, 0.8, 3), 'earth'), { x: 8.2, z: -5.4 })
    .add(cedar(3.6), { x: 3, z: -7.9 })
    .add(cedar(4.2), { x: 4.4, z: -8.4, y: 0.8 })
    .add(cedar(3.4), { x: 7.4, z: -8.2, y: 0.4 });
  m.done()
    .add(repeat(peg(), pegs))
    .add(string(5.7), { x: 5.3, y: 0.4, z: -1.2 })
    .add(string(5.7), { x: 5.3, y: 0.4, z: -6 })
    .add(string(4.8), { x: 2.45, y: 0.4, z: -3.6, turn: Math.PI / 2 })
    .add(string(4.8), { x: 8.15, y: 0.4, z: -3.6, turn: Math.PI / 2 });
  m.event()
    .add(tripod(), { x: 4, z: 0.9, turn: Math.PI - 0.5 })
    .add(van('stone'), { x: 7.4, z: 1, turn: -Math.PI / 2 - 0.2 });
  m.person('event', { x: 3.6, z: 1.7, kind: 'helmet', color: 'tile', turn: Math.PI - 0.4 }).raise = 0.3;
  m.person('event', { x: 5.2, z: 0.9, kind: 'helmet', color: 'straw', turn: -2.2 });
  const rodman = m.person('event', { x: 6, z: -1, kind: 'helmet', color: 'copper' });
  const rod = m.event().add(staff());
  d.animate(({ seconds }) => {
    // From peg to peg along the front, and back.
    const t = seconds % SURVEY_S;
    const out = smoothstep(2, 6, t) - smoothstep(10, 14, t);
    rodman.x = 4.6 + out * 3;
    rodman.z = -0.9;
    rodman.walked = out > 0.001 && out < 0.999 ? 5 + out * 3 : 0;
    rodman.turn = out > 0.001 && out < 0.999 ? (t < 8 ? Math.PI / 2 : -Math.PI / 2) : -0.3;
    rodman.raise = 0.35;
    rod.x = rodman.x + 0.1;
    rod.z = -0.4;
  });
}
