// 2-3 Local industry: the roadside station Ofuku with its tenant restaurant, and the DMO registered in October 2022.
import { smoothstep } from '../../core/math';
import {
  ball,
  banner,
  box,
  bush,
  car,
  cedar,
  curve,
  type Diorama,
  field,
  hill,
  type Landmark,
  lamp,
  Path,
  type Place,
  piece,
  ring,
  stones,
  tree,
} from '../kit';
import { DESK } from './layout';
import { drawStation } from './policy3-next';
import { laidTable, noren, roundDesk, stall, stationHouse, stove } from './props-station';

const HOUSE = { x: 0.2, z: -3.4 } as const;
const DECK_M = 0.26;
const STEAM_S = 5;
const SERVE_M_PER_S = 0.7;
const WAVE_S = 6;
const STROLL_M_PER_S = 0.45;

export function buildRoadsideStation(d: Diorama): void {
  const m = d.landmark({ policy: 3, x: 15, z: 3, anchor: 7.6 });
  layYard(m);
  openRestaurant(d, m);
  visit(d, m);
  registerDmo(d, m);
  drawStation(d, m);
}

function layYard(m: Place): void {
  const yard = curve(
    [
      [-8, -2],
      [-6.6, -6],
      [0, -6.6],
      [6.4, -5.8],
      [8.2, -1],
      [7.8, 4],
      [3, 5.8],
      [-4, 5.8],
      [-7.8, 3.4],
    ],
    true,
  );
  m.always()
    .add(piece(field(yard, 0.03), 'path'))
    .add(stationHouse(), HOUSE)
    .add(stall(), { x: 3.7, z: -0.9 })
    .add(car('sky'), { x: -6.9, z: 4.1, turn: 1.75 })
    .add(hill(6, 2.4, 3), { x: 1, z: -9.2 })
    .add(cedar(4.2), { x: 3.4, z: -7.4, y: 0.3 })
    .add(cedar(4.8), { x: 5.2, z: -7, y: 0.2 })
    .add(tree(4, 3), { x: 7.2, z: -4.4 })
    .add(tree(3.2, 7), { x: -7.4, z: -3 })
    .add(bush(0.55, undefined, 2), { x: 6.2, z: -1.4 })
    .add(stones(5, 1.2, 1.1, 7), { x: 7.9, z: -2.2 })
    .add(lamp(3), { x: 7.5, z: 0.6 });
}

/** g2.p3.fy2022.1: a tenant has taken the restaurant on; the cook stirs, dishes go out, guests sit on the terrace. */
function openRestaurant(d: Diorama, m: Landmark): void {
  const deck = m
    .done()
    .add(piece(box(5.6, DECK_M, 3.4, 0.04), 'wood'), { x: -3.6, z: 0 })
    .add(noren(3), { x: -2.7, y: 1.5, z: HOUSE.z + 1.85 })
    .add(stove(), { x: -5.4, y: DECK_M, z: -0.9 })
    .add(laidTable(), { x: -4.4, y: DECK_M, z: 0.8 })
    .add(laidTable(), { x: -2, y: DECK_M, z: 0.6, turn: 0.2 })
    .add(banner('copper', 3), { x: -6.7, z: 1.2 });
  const cook = m.person('done', { x: -5.2, y: DECK_M, z: -1.6, color: 'stone' });
  const waiter = m.person('done', { x: -3, y: DECK_M, z: -0.5, color: 'copper' });
  const seat = (x: number, z: number, turn: number, kind: 'adult' | 'child' | 'elder' = 'adult') =>
    m.person('done', { x, y: DECK_M - 0.12, z, turn, kind, scale: 0.9 });
  const guests = [
    seat(-5.5, 0.9, Math.PI / 2, 'elder'),
    seat(-3.35, 0.7, -Math.PI / 2),
    seat(-3, 1.1, 2, 'child'),
    seat(-1, 0.5, -1.4),
  ];
  const round = new Path(
    curve(
      [
        [-4.6, -0.5],
        [-3.2, -0.4],
        [-2.2, -0.4],
        [-1.4, -0.6],
        [-2.4, -1],
        [-4, -0.9],
      ],
      true,
    ),
    true,
  );
  const steam = [0, 1, 2].map((i) => ({
    lag: (i * STEAM_S) / 3,
    part: m.done().add(piece(ball(0.3, 0.9, 9), 'stone')),
  }));
  m.tell('fy2022.1', [deck, cook, waiter, ...guests, ...steam.map(({ part }) => part)], { under: deck });
  d.animate(({ seconds }) => {
    cook.raise = 1.25 + Math.sin(seconds * 1.5) * 0.12;
    cook.turn = Math.sin(seconds * 0.75) * 0.25;
    const metres = seconds * SERVE_M_PER_S;
    round.follow(waiter, metres);
    waiter.walked = metres;
    waiter.raise = 0.4;
    for (const { lag, part } of steam) {
      const t = ((seconds + lag) % STEAM_S) / STEAM_S;
      part.x = -5.05 + Math.sin(t * 4 + lag) * 0.16;
      part.y = 1.7 + t * 2;
      part.z = -0.9;
      part.scale = 0.4 + t * 0.6;
      part.presence = smoothstep(0, 0.2, t) * (1 - smoothstep(0.55, 1, t));
    }
  });
}

/** g2.p3.fy2022.2: the tourist association was registered as a DMO; people close a ring round its desk. */
function registerDmo(d: Diorama, m: Landmark): void {
  const desk = m.done().add(roundDesk(), DESK);
  const clerk = m.person('done', { x: DESK.x - 0.1, z: DESK.z - 0.2, y: 0.1, color: 'copper', turn: -0.4 });
  const circleOf = ring(8, 2.05, 0.75, Math.PI * 2 - 1.5).map((at, i) => ({
    person: m.person(i % 2 ? 'event' : 'done', {
      x: DESK.x + (at.x ?? 0),
      z: DESK.z + (at.z ?? 0),
      y: 0.1,
      turn: at.turn ?? 0,
      kind: i === 4 ? 'pack' : i === 7 ? 'child' : 'adult',
    }),
    phase: (i / 8) * Math.PI * 2,
  }));
  m.tell('fy2022.2', [desk, clerk, ...circleOf.map(({ person }) => person)]);
  d.animate(({ seconds }) => {
    for (const { person, phase } of circleOf) {
      // A greeting runs round the ring.
      const wave = Math.sin((seconds / WAVE_S) * Math.PI * 2 - phase);
      person.raise = 0.2 + Math.max(0, wave) * 0.8;
    }
  });
}

/** Visitors stroll over the forecourt in both years. */
function visit(d: Diorama, m: Place): void {
  const way = new Path(
    curve(
      [
        [-4.4, 3],
        [-1.6, 2],
        [0.8, 0.2],
        [1.7, 1],
        [1, 2.4],
        [-2, 3],
      ],
      true,
    ),
    true,
  );
  const parent = m.person('always', { x: 0, z: 0, kind: 'pack', color: 'moss' });
  const child = m.person('always', { x: 0, z: 0, kind: 'child', color: 'rose' });
  d.animate(({ seconds }) => {
    const metres = 4.5 + seconds * STROLL_M_PER_S;
    way.follow(parent, metres);
    way.follow(child, metres - 0.9);
    parent.walked = metres;
    child.walked = metres;
  });
}
