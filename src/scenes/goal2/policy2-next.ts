// 2-2 in light: the data centre that was only studied (FY2022), and the directions of FY2023.
import { smoothstep } from '../../core/math';
import {
  box,
  cylinder,
  type Diorama,
  figure,
  hall,
  join,
  type Landmark,
  type Model,
  Path,
  piece,
  repeat,
  type Thing,
} from '../kit';
import { studiedDataCentre, supportCart } from './props-town';

/** Beside the ground of Jūmonji, not on it. */
const OFFICE = { x: 5.2, z: 3.8 } as const;
/** A study shines less than a direction. */
const STUDIED_LIGHT = 0.7;
const ARRIVE_S = 12;
const ARRIVE_M_PER_S = 0.55;

/** Draws what was studied and what is to come; returns what was studied. */
export function drawStreetAndSite(d: Diorama, m: Landmark): Thing {
  // g2.p2.fy2022.2: drawn already in FY2022, because it was studied; FY2023 does not name it, so the drawing goes.
  const studied = m.next(-1, 0).draw(studiedDataCentre(), { x: 5.3, z: -3.8 });
  d.animate(({ year }) => {
    studied.presence = STUDIED_LIGHT * (1 - smoothstep(0.05, 0.6, year));
  });
  supportFirms(m);
  welcomeCompanies(d, m);
  startInEmptyHouse(m);
  return studied;
}

/** g2.p2.fy2023.1: support for small firms; a cart with fuel and goods comes, somebody stands by each of them. */
function supportFirms(m: Landmark): void {
  const help = m
    .next(0.3, 0.8)
    .draw(supportCart(), { x: -1.4, z: 1.1, turn: Math.PI - 0.5 })
    .draw(figure(), { x: -0.6, z: 2.5, turn: Math.PI - 0.5 })
    .draw(figure(true), { x: -4.4, z: -1, turn: 0.2 })
    .draw(figure(true), { x: -1.9, z: -0.9, turn: 0.2 })
    .draw(figure(true), { x: 0.5, z: -0.9, turn: 0.2 });
  m.tell('fy2023.1', help);
}

/** g2.p2.fy2023.2: new companies and work of many kinds; people arrive at an office that is still a drawing. */
function welcomeCompanies(d: Diorama, m: Landmark): void {
  const office = m
    .next(0.4, 0.95)
    .draw(piece(box(4.6, 0.08, 3.4, 0), 'stone'), { x: OFFICE.x, z: OFFICE.z })
    .draw(hall(6.6, 3, 1), { x: OFFICE.x, z: OFFICE.z - 0.6, scale: 0.66 });
  const bag = piece(box(0.36, 0.26, 0.12, 0.02), 'copper', { x: 0.42, y: 0.5 });
  const ways = [
    new Path([
      [2, 4.8],
      [4, 5.4],
      [OFFICE.x, 4.6],
    ]),
    new Path([
      [8.6, 4.6],
      [6.6, 5.5],
      [OFFICE.x, 4.6],
    ]),
    new Path([
      [4.4, 7],
      [OFFICE.x, 5.6],
      [OFFICE.x, 4.6],
    ]),
  ];
  const arrivals = ways.map((way, i) => ({
    way,
    lag: i * 4,
    part: m.next(0.6, 1).draw(join(figure(), bag)),
  }));
  m.tell('fy2023.2', [office, ...arrivals.map(({ part }) => part)], { under: office });
  d.animate(({ seconds }) => {
    for (const { way, lag, part } of arrivals) {
      const t = (seconds + lag) % ARRIVE_S;
      way.follow(part, t * ARRIVE_M_PER_S);
      part.presence =
        smoothstep(0, 1, t) *
        (1 - smoothstep(way.length / ARRIVE_M_PER_S - 0.6, way.length / ARRIVE_M_PER_S, t));
    }
  });
}

/** g2.p2.fy2023.3: somebody starts a business in the empty house; a shop front is drawn over its tired walls. */
function startInEmptyHouse(m: Landmark): void {
  const opening = m
    .next(0.5, 1)
    .draw(newFront(), { x: -6.6, z: 1.5, turn: 0.5 })
    .draw(figure(true), { x: -5.1, z: 2.9, turn: 0.5 });
  m.tell('fy2023.3', opening);
}

function newFront(): Model {
  const z = 1.5;
  return join(
    piece(box(3.5, 0.14, 1.1, 0), 'copper', { y: 1.9, z: z + 0.4, tilt: 0.3 }),
    piece(box(1.7, 0.9, 0.5, 0), 'wood', { x: -0.7, z: z + 0.3 }),
    piece(cylinder(0.5, 0.1, 0.5, 18), 'stone', { y: 3.1, z: z + 0.6, tilt: Math.PI / 2 }),
    piece(cylinder(0.28, 0.12, 0.28, 14), 'copper', { y: 3.1, z: z + 0.62, tilt: Math.PI / 2 }),
    repeat(
      piece(cylinder(0.16, 0.36, 0.16, 10), 'lamp'),
      [-1.5, 1.5].map((x) => ({ x, y: 1.45, z: z + 0.8 })),
    ),
  );
}
