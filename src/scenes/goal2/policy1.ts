// 2-1 Farming and forestry: terraces of rice below a cedar wood; fuel goes from hand to hand to the farmers (FY2022).
import { clamp, smoothstep } from '../../core/math';
import {
  bench,
  box,
  curve,
  type Diorama,
  type Landmark,
  Path,
  type Person,
  type Place,
  piece,
  repeat,
} from '../kit';
import { layFields, plantWood } from './fields';
import { drawFieldsAndForest } from './policy1-next';
import { fuelCan, keiTruck, sack, tractor } from './props-farm';

/** Where the fuel passes, x along the road; every stop but the first and the last is somebody's hands. */
const STOPS = [-4.9, -4, -2.7, -1.4, -0.3] as const;
const HAND_Z = 5;
const CAN_Z = 5.5;
const HOP_S = 1.6;
const CAN_LOOP_S = 8;
const TRACTOR_M_PER_S = 0.55;

export function buildFieldsAndForest(d: Diorama): void {
  const m = d.landmark({ policy: 1, x: -15, z: 3, anchor: 8.6, shot: { target: [-15.6, 2.1, 3.3] } });
  layFields(m);
  plantWood(m);
  work(d, m);
  passFuel(d, m);
  drawFieldsAndForest(d, m);
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
  m.person('always', { x: -2, z: -5.2, kind: 'elder', color: 'moss', y: 0.05, turn: 0.3 });
  d.animate(({ seconds }) => {
    const metres = seconds * TRACTOR_M_PER_S;
    round.follow(machine, metres);
    round.follow(driver, metres);
    driver.x -= Math.sin(driver.turn) * 0.3;
    driver.z -= Math.cos(driver.turn) * 0.3;
    stroll(tender, seconds * 0.3, -2.6, 1.5);
    stroll(other, seconds * 0.24 + 2, -2.6, 1);
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
function passFuel(d: Diorama, m: Landmark): void {
  const truck = m
    .event()
    .add(keiTruck(), { x: -6.2, z: HAND_Z, turn: -Math.PI / 2 })
    .add(
      repeat(
        fuelCan(),
        [-5.2, -5.7, -6.2].flatMap((x) => [-0.35, 0.3].map((z) => ({ x, y: 0.68, z: HAND_Z + z }))),
      ),
    );
  const pallet = m
    .event()
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
        { x: 2.3, z: CAN_Z - 0.1 },
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
  m.tell('fy2022.1', [truck, pallet, ...hands, ...cans.map(({ part }) => part)], {
    radius: 5.2,
  });
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
