// 4-3, directions of FY2023: recovery office beside the empty rails, rides by neighbours, a trial of automated driving.
import {
  archPoints,
  box,
  bus,
  car,
  curve,
  cylinder,
  type Diorama,
  figure,
  gable,
  join,
  type Landmark,
  type Model,
  Path,
  piece,
  place,
  road,
  table,
  tube,
} from '../kit';
import { busWindows, circle, hardHat, thread } from './props';

const RIDE_S = 13;
const BUS_M_PER_S = 0.9;

const ROUTE = curve(
  [
    [0.4, 4.6],
    [2, 6.4],
    [5, 6.5],
    [7.2, 5],
    [6.2, 3.2],
    [3.2, 2.9],
  ],
  true,
  7,
);

/** Draws what FY2023 is to bring to the landmark `mark`. No train is among it. */
export function waysToCome(d: Diorama, mark: Landmark): void {
  mark.tell('fy2023.2', mark.next(0.3, 0.85).draw(recoveryOffice(), { x: 2.3, z: 0.8 }));

  const waiting = mark
    .next(0.4, 0.8)
    .draw(place(figure(), { x: 0, z: 7.5, turn: -1.6, scale: 0.88 }))
    .draw(piece(cylinder(0.03, 1.2, 0.03, 4), 'coal'), { x: -0.3, z: 7.9 });
  const ride = mark.next(0.5, 0.95).draw(rideTogether());
  mark.tell('fy2023.1', [ride, waiting], { look: [-2.4, 1, 7.2], radius: 4 });
  const home = new Path(
    curve([
      [-8.4, 6.4],
      [-5.6, 7.4],
      [-1.8, 7.3],
    ]),
  );

  const route = mark.next(0.35, 0.8).draw(piece(road(ROUTE, 1.5, 0.06, true), 'lamp'));
  const shuttle = mark.next(0.55, 1).draw(automatedBus());
  mark.tell('fy2023.3', [route, shuttle], { under: route });
  const way = new Path(ROUTE, true);

  d.animate(({ seconds }) => {
    const t = (seconds / RIDE_S) % 1;
    home.follow(ride, home.length * Math.min(1, t * 1.25));
    ride.presence = Math.min(1, 8 * t, 8 * (1 - t));
    way.follow(shuttle, seconds * BUS_M_PER_S);
  });
}

/** A small office: desk with a rolled plan, three with hard hats, a staff to measure by. */
function recoveryOffice(): Model {
  return join(
    piece(box(3.4, 2.1, 1.5, 0), 'stone', { z: -0.5 }),
    piece(gable(1.8, 3.7, 0.55, 0.1), 'tile', { y: 2.1, z: -0.5, turn: Math.PI / 2 }),
    place(table(2, 0.8), { z: 1 }),
    piece(box(1.2, 0.03, 0.6, 0), 'plaster', { y: 0.92, z: 1 }),
    place(hardHat(), { x: -1.4, z: 0.9, turn: 1.2, scale: 0.9 }),
    place(hardHat(), { x: 1.4, z: 0.9, turn: -1.2, scale: 0.9 }),
    place(hardHat(), { x: -3.2, z: -0.9, turn: 2.6, scale: 0.9 }),
    thread([
      [-2.7, 0, -1.1],
      [-2.7, 2.6, -1.1],
    ]),
  );
}

/** A neighbour's car, the neighbour at the wheel, an elder behind. */
function rideTogether(): Model {
  return join(
    car(),
    place(figure(), { x: 0.35, y: 0.4, z: 0.15, scale: 0.5 }),
    place(figure(), { x: -0.3, y: 0.4, z: -0.6, scale: 0.46 }),
  );
}

/** A small bus without a driver; it feels its way with arcs. */
function automatedBus(): Model {
  return join(
    place(join(bus('stone', 'copper', 3.6), busWindows(3.6)), { scale: 0.8 }),
    piece(cylinder(0.22, 0.22, 0.22, 8), 'metal', { y: 1.98 }),
    piece(tube(circle(0.7), 0.02, 4), 'lamp', { y: 2.3 }),
    ...[0.6, 1].map((radius) =>
      piece(tube(archPoints(radius, radius * 0.8, 8), 0.02, 4), 'lamp', { y: 0.4, z: 1.5 + radius }),
    ),
    place(figure(), { x: 0.3, y: 0.5, z: -0.3, scale: 0.5 }),
  );
}
