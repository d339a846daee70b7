// 2-1 Farming and forestry: terraces of rice below a cedar wood; fuel goes from hand to hand to the farmers (FY2022).
import { clamp, smoothstep } from '../../core/math';
import {
  bench,
  box,
  bush,
  cedar,
  curve,
  type Diorama,
  field,
  hill,
  house,
  join,
  mound,
  Path,
  type Person,
  type Place,
  piece,
  repeat,
  road,
  stones,
  tree,
} from '../kit';
import { drawFieldsAndForest } from './policy1-next';
import { fuelCan, keiTruck, paddy, sack, tractor } from './props-farm';

/** The wooded hill: centre, radius, height and stretch of its z. */
export const WOOD = { x: 4.4, z: -4.6, radius: 5.2, height: 2.2, stretch: 0.7 } as const;
/** Cedars: x, z, height. The first ones stand at the front of the wood. */
export const CEDARS = [
  [2.5, -3.3, 3.2],
  [4.1, -2.6, 3],
  [5.8, -2.5, 3.4],
  [7.4, -3, 3.2],
  [1.2, -4.9, 3.6],
  [3.3, -4.6, 3.8],
  [5, -4.2, 4],
  [6.7, -4.5, 3.7],
  [2.2, -6.4, 4.2],
  [4.1, -6.2, 4.4],
  [5.8, -6, 4.2],
  [7.4, -5.7, 3.9],
  [0.4, -6.9, 3.7],
  [3.2, -7.4, 4],
] as const;

/** Where the fuel passes, x along the road; every stop but the first and the last is somebody's hands. */
const STOPS = [-4.9, -4, -2.7, -1.4, -0.3] as const;
const HAND_Z = 5;
const CAN_Z = 5.5;
const HOP_S = 1.6;
const CAN_LOOP_S = 8;
const TRACTOR_M_PER_S = 0.55;

/** Height of the wooded hill's turf at a point, metres; a little low, so that nothing floats. */
export function turfAt(x: number, z: number): number {
  const r = Math.hypot(x - WOOD.x, (z - WOOD.z) / WOOD.stretch) / WOOD.radius;
  return r >= 1 ? 0 : Math.max(0, WOOD.height * (0.5 + 0.5 * Math.cos(r * Math.PI)) - 0.22);
}

export function buildFieldsAndForest(d: Diorama): void {
  const m = d.landmark({ policy: 1, x: -15, z: 3, anchor: 8.6 });
  layFields(m);
  plantWood(m);
  work(d, m);
  passFuel(d, m);
  drawFieldsAndForest(d, m);
}

function layFields(m: Place): void {
  const ground = curve(
    [
      [-8, 1],
      [-7.4, -5],
      [-3, -8],
      [4, -8],
      [8.2, -4],
      [8, 2.6],
      [4.6, 6],
      [-2, 6.6],
      [-7, 5.4],
    ],
    true,
  );
  const lane = curve([
    [-8.6, 5.2],
    [-4, 5],
    [0, 5],
    [3, 4.7],
    [5.6, 5.4],
  ]);
  m.always()
    .add(piece(field(ground, 0.02), 'leaf'))
    .add(piece(road(lane, 1.5, 0.05), 'path'))
    .add(paddy(4.4, 2.6, 0.14), { x: -2.6, z: 1.9 })
    .add(paddy(4.6, 2.3, 0.45), { x: -3.2, z: -1 })
    .add(paddy(4, 1.9, 0.8), { x: -3.9, z: -3.5 })
    .add(paddy(2.9, 2.3, 0.34), { x: 1.1, z: -0.9 })
    .add(piece(box(3.7, 0.12, 2.9, 0.05), 'earth'), { x: 2.1, z: 2.3 })
    .add(repeat(piece(box(3.4, 0.12, 0.2, 0.06), 'earth', {}, { fine: true }), FURROWS))
    .add(house({ walls: 'plaster' }), { x: -4.4, z: -6.5, scale: 0.82 })
    .add(tree(3.4, 4), { x: -7, z: -3.6 })
    .add(bush(0.6, 'moss', 2), { x: -6.6, z: -1.4 })
    .add(bush(0.5, 'moss', 3), { x: -6.9, z: 0.6 })
    .add(stones(4, 1, 0.9, 2), { x: 6.4, z: 3.8 });
}

const FURROWS = [1.2, 1.75, 2.3, 2.85, 3.4].map((z) => ({ x: 2.1, y: 0.08, z }));

function plantWood(m: Place): void {
  m.always()
    .add(piece(mound(WOOD.radius, WOOD.height, 5, WOOD.stretch, 24), 'moss'), { x: WOOD.x, z: WOOD.z })
    .add(hill(3.4, 1.4, 9), { x: -5, z: -8 })
    .add(join(...CEDARS.map(([x, z, h]) => repeat(cedar(h), [{ x, y: turfAt(x, z), z }]))))
    .add(cedar(4.4), { x: -7, z: -6.4 })
    .add(cedar(3.8), { x: -1.6, z: -7.4 })
    .add(cedar(4.6), { x: -2.4, z: -8.2 });
}

/** The farmers' own work goes on through both years: the tractor turns the soil, two tend the rice. */
function work(d: Diorama, m: Place): void {
  const machine = m.always().add(tractor(), { scale: 0.85 });
  machine.y = 0.12;
  const driver = m.person('always', { x: 2, z: 2, y: 0.55, color: 'sky', scale: 0.82 });
  driver.raise = 0.3;
  const round = new Path(
    curve(
      [
        [1, 1.5],
        [3.2, 1.5],
        [3.3, 3.1],
        [0.9, 3.1],
      ],
      true,
    ),
    true,
  );
  const tender = m.person('always', { x: -3, z: 1.7, y: 0.16, color: 'straw' });
  const other = m.person('always', { x: -2.6, z: -1.1, y: 0.47, color: 'rose', turn: 0.5 });
  m.always().add(bench(1.5), { x: -5.6, z: -4.7 });
  m.person('always', { x: -4.3, z: -4.7, kind: 'elder', color: 'moss', y: 0.05, turn: 0.3 });
  d.animate(({ seconds }) => {
    const metres = seconds * TRACTOR_M_PER_S;
    round.follow(machine, metres);
    round.follow(driver, metres);
    driver.x -= Math.sin(driver.turn) * 0.3;
    driver.z -= Math.cos(driver.turn) * 0.3;
    stroll(tender, seconds * 0.3, -2.6, 1.5);
    stroll(other, seconds * 0.24 + 2, -3.2, 1.4);
  });
}

/** To and fro along a row of rice, turning at its ends. */
function stroll(person: Person, phase: number, middle: number, reach: number): void {
  const along = Math.sin(phase) * reach;
  person.x = middle + along;
  person.walked = 10 + along;
  person.turn = clamp(Math.cos(phase) * 5, -1, 1) * (Math.PI / 2);
  person.raise = 0.3;
}

/** g2.p1.fy2022.1: the truck has come with fuel and feed; cans go from hand to hand to the farmer's field. */
function passFuel(d: Diorama, m: Place): void {
  m.event()
    .add(keiTruck(), { x: -6.2, z: HAND_Z, turn: -Math.PI / 2 })
    .add(
      repeat(
        fuelCan(),
        [-5.2, -5.7, -6.2].flatMap((x) => [-0.35, 0.3].map((z) => ({ x, y: 0.68, z: HAND_Z + z }))),
      ),
    );
  m.event()
    .add(piece(box(1.3, 0.16, 1, 0.02), 'wood'), { x: 0.3, z: CAN_Z })
    .add(
      repeat(
        fuelCan(),
        [0.1, 0.6].flatMap((x) => [-0.22, 0.22].map((z) => ({ x, y: 0.16, z: CAN_Z + z }))),
      ),
    )
    .add(
      repeat(sack(), [
        { x: 1.5, z: CAN_Z },
        { x: 1.7, z: CAN_Z - 0.5 },
        { x: 1.6, y: 0.34, z: CAN_Z - 0.2 },
      ]),
    );
  const hands = STOPS.slice(1, -1).map((x, i) =>
    m.person('event', {
      x,
      z: HAND_Z,
      kind: i === 0 ? 'helmet' : 'adult',
      color: i === 2 ? 'straw' : 'tile',
    }),
  );
  const cans = [0, CAN_LOOP_S / 2].map((lag) => ({ lag, part: m.event().add(fuelCan(), { y: -0.3 }) }));
  d.animate(({ seconds }) => {
    for (const person of hands) person.raise = 0;
    for (const { lag, part } of cans) {
      const t = (seconds + lag) % CAN_LOOP_S;
      const hop = Math.min(STOPS.length - 2, Math.floor(t / HOP_S));
      const s = smoothstep(0.25, 1, t / HOP_S - hop);
      const from = STOPS[hop] ?? 0;
      part.x = from + ((STOPS[hop + 1] ?? 0) - from) * s;
      part.y = 1.25 + Math.sin(s * Math.PI) * 0.2 - (hop === STOPS.length - 2 ? s * 0.35 : 0);
      part.z = CAN_Z;
      part.presence = t > HOP_S * (STOPS.length - 1) ? 0 : smoothstep(0, 0.4, t);
      for (const person of hands) {
        const near = 1 - smoothstep(0.3, 1.1, Math.abs(person.x - part.x));
        person.raise = Math.max(person.raise, near * 0.42 * part.presence);
      }
    }
  });
}
