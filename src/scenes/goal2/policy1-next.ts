// 2-1, the direction of FY2023, in light: support goes on, a fence stops the boar, new people, care for the wood.
import { smoothstep } from '../../core/math';
import {
  cedar,
  cylinder,
  type Diorama,
  fence,
  figure,
  join,
  type Landmark,
  type Model,
  piece,
  repeat,
  tube,
} from '../kit';
import { CEDARS, turfAt } from './fields';
import { fuelCan, keiTruck, sack } from './props-farm';
import { boar, circle, newFarmer, newForester } from './props-to-come';

const TRUCK_Z = 5;
/** The boar comes from the wood, stands before the fence, turns back; seconds of one visit. */
const VISIT_S = 10;
const BOAR = { farX: 8.2, farZ: -0.8, nearX: 6.35, nearZ: 1.3 } as const;
/** Which cedars are chosen for care: places in the list of cedars. */
const CHOSEN = [0, 1, 3, 6] as const;

/** Draws the four directions. */
export function drawFieldsAndForest(d: Diorama, m: Landmark): void {
  // g2.p1.fy2023.1: support for farmers goes on, where the truck of the year before stood.
  const aid = m
    .next(0.3, 0.8)
    .draw(keiTruck(), { x: -6.2, z: TRUCK_Z, turn: -Math.PI / 2 })
    .draw(
      repeat(fuelCan(), [
        { x: -3.9, z: 5.4 },
        { x: -3.2, z: 5.4 },
        { x: -3.55, y: 0.6, z: 5.4 },
      ]),
    )
    .draw(
      repeat(sack(), [
        { x: -2.2, z: 5.4 },
        { x: -1.4, z: 5.5 },
      ]),
    )
    .draw(figure(), { x: -4.5, z: 5, turn: 0.6 });
  m.tell('fy2023.1', aid);
  stopBoar(d, m);
  // g2.p1.fy2023.3: new people on the land and in the wood.
  const newcomers = m
    .next(0.45, 1)
    .draw(newFarmer(), { x: 1.2, y: 0.36, z: -0.7, turn: 0.2 })
    .draw(newFarmer(), { x: -4.9, y: 0.47, z: -0.8, turn: 0.4 })
    .draw(newForester(), { x: 3.2, y: turfAt(3.2, -1.8), z: -1.7, turn: 0.2 })
    .draw(newForester(), { x: 6.6, y: turfAt(6.6, -1.8), z: -1.7, turn: -0.5 });
  m.tell('fy2023.3', newcomers);
  careForWood(m);
}

/** g2.p1.fy2023.2: damage by wild animals; the fence between wood and field holds the boar off. */
function stopBoar(d: Diorama, m: Landmark): void {
  const mesh = (length: number): Model =>
    join(
      fence(length, 'metal', 1.3),
      repeat(
        piece(
          tube(
            [
              [-length / 2, 0, 0],
              [length / 2, 0, 0],
            ],
            0.02,
            4,
          ),
          'metal',
        ),
        [{ y: 0.25 }, { y: 0.8 }, { y: 1.3 }],
      ),
    );
  const barrier = m.next(0.3, 0.75).draw(mesh(5.2), { x: 5.2, z: 2, turn: -1.05 });
  const animal = m.next(0.5, 1).draw(boar(), { scale: 1.35 });
  m.tell('fy2023.2', [barrier, animal]);
  d.animate(({ seconds }) => {
    const t = seconds % VISIT_S;
    const came = smoothstep(0, 2.6, t);
    const went = smoothstep(6.4, 9, t);
    animal.x = BOAR.farX + (BOAR.nearX - BOAR.farX) * (came - went);
    animal.z = BOAR.farZ + (BOAR.nearZ - BOAR.farZ) * (came - went);
    // It trots while it goes, and rears a little before the fence.
    const going = came * (1 - came) + went * (1 - went);
    animal.y = Math.abs(Math.sin(seconds * 5)) * going * 0.5;
    animal.lean = -Math.sin(Math.min(1, Math.max(0, t - 2.8)) * Math.PI) * 0.16;
    animal.turn = (smoothstep(5.2, 6.4, t) - smoothstep(9.1, 10, t)) * Math.PI;
  });
}

/** g2.p1.fy2023.4: help for the care of the wood; marked trees, sawn logs, young trees in the light. */
function careForWood(m: Landmark): void {
  const log = piece(cylinder(0.24, 2, 0.24, 10), 'wood', { lean: Math.PI / 2, x: 1 });
  const care = m.next(0.5, 1);
  for (const i of CHOSEN) {
    const [x, z, height] = CEDARS[i];
    const y = turfAt(x, z) + height * 0.26;
    care.draw(piece(tube(circle(height * 0.2, 12), 0.03, 3), 'lamp'), { x, y, z });
    care.draw(piece(tube(circle(height * 0.15, 12), 0.03, 3), 'lamp'), { x, y: y + height * 0.2, z });
  }
  care
    .draw(
      repeat(log, [
        { x: 4, y: 0.24, z: -0.9 },
        { x: 4, y: 0.24, z: -0.4 },
        { x: 4, y: 0.66, z: -0.65 },
      ]),
    )
    .draw(cedar(1.3), { x: 7.6, y: 0, z: -1.2 })
    .draw(cedar(1.1), { x: 2, y: 0.1, z: -2.6 });
  m.tell('fy2023.4', care);
}
