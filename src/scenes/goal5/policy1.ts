// 5-1: the city as layers of maps in the air (integrated GIS), the My Number Card; the new city hall as a drawing.
import { lerp } from '../../core/math';
import {
  bench,
  box,
  car,
  cloth,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  figure,
  house,
  join,
  lamp,
  type Model,
  type Point2,
  piece,
  place,
  repeat,
  ring,
  road,
  row,
  table,
  tree,
} from '../kit';

/** Map sheets float above the model table, lowest first: land, roads, buildings, water. */
const LAYERS = 4;
const LAYER_STEP_M = 0.95;
const FIRST_LAYER_M = 1.75;
/** In FY2023 the sheets lie closer above the table, so that the hall to come is seen behind them. */
const FOLDED_STEP_M = 0.34;
const FOLDED_FIRST_M = 1.35;
const BREATH_S = 6;

/** One sheet: a thin pane with its own marks on it. */
function sheet(layer: number): Model {
  const pane = piece(box(4.6, 0.05, 3.2, 0.02), layer === 0 ? 'leaf' : 'stone');
  const way = (points: readonly Point2[], color: 'copper' | 'water' | 'asphalt', width: number): Model =>
    piece(road(points, width, 0.07), color);
  const marks: readonly Model[] = [
    join(
      piece(disc(0.8, 0.06, 0.7), 'moss', { x: -1.1, z: -0.5 }),
      piece(disc(0.6, 0.06, 0.8), 'pine', { x: 1.1, z: 0.5 }),
      piece(disc(0.35, 0.06), 'straw', { x: 0.2, z: -0.9 }),
    ),
    join(
      way(
        [
          [-2.2, 0.4],
          [-0.6, 0.1],
          [0.7, 0.5],
          [2.2, 0.2],
        ],
        'copper',
        0.22,
      ),
      way(
        [
          [-0.6, -1.5],
          [-0.4, 0.1],
          [0.2, 1.5],
        ],
        'asphalt',
        0.16,
      ),
    ),
    join(
      ...[-1.6, -0.9, 0.5, 1.2, 1.7].map((x, i) =>
        piece(box(0.36, 0.24 + (i % 3) * 0.16, 0.36, 0.03), i % 2 ? 'copper' : 'tile', {
          x,
          y: 0.05,
          z: ((i * 7) % 5) * 0.4 - 0.8,
        }),
      ),
    ),
    way(
      [
        [-2.2, -1.2],
        [-1.2, -0.4],
        [0.1, -0.3],
        [1.0, 0.7],
        [2.2, 1.1],
      ],
      'water',
      0.3,
    ),
  ];
  return join(pane, marks[layer] ?? []);
}

/** A card with a chip and a face, held up to the light. */
function card(): Model {
  return join(
    piece(box(1.5, 0.95, 0.07, 0.05), 'stone'),
    piece(box(0.34, 0.26, 0.09, 0.02), 'lamp', { x: -0.42, y: 0.5 }, { glow: 0.25 }),
    piece(cylinder(0.17, 0.09, 0.17, 14), 'copper', { x: 0.4, y: 0.62, z: -0.045, tilt: Math.PI / 2 }),
    piece(box(0.42, 0.16, 0.09, 0.03), 'copper', { x: 0.4, y: 0.2 }),
    piece(box(0.6, 0.07, 0.09, 0.01), 'metal', { x: -0.3, y: 0.24 }),
  );
}

/** A hand-held telephone, as big as a child, for the drawing of lessons in its use. */
function phone(): Model {
  return join(
    piece(box(0.8, 1.5, 0.1, 0.08), 'coal'),
    piece(box(0.62, 1.1, 0.12, 0.02), 'glass', { y: 0.22 }),
    piece(cylinder(0.07, 0.13, 0.07, 10), 'stone', { y: 0.1, z: -0.065, tilt: Math.PI / 2 }),
  );
}

/** A counter without forms: a desk, a screen, somebody on either side. */
function counter(): Model {
  return join(
    piece(box(1.9, 0.95, 0.7, 0.06), 'wood'),
    piece(box(0.7, 0.5, 0.06, 0.03), 'glass', { y: 1.08, tilt: -0.25 }),
    place(figure(), { z: -0.95, scale: 0.92 }),
    place(figure(), { z: 1.1, turn: Math.PI, scale: 0.92 }),
  );
}

/** The new city hall: three storeys over a wide entrance, steps before it, a flag. Drawn only. */
function cityHallToCome(): Model {
  const pane = piece(box(1.25, 1.15, 0.06, 0), 'glass');
  return join(
    piece(box(9.4, 6.1, 3.4, 0), 'stone', { y: 0.3 }),
    piece(box(10, 0.35, 4, 0), 'tile', { y: 6.4 }),
    repeat(pane, row(5, 1.75, { y: 4.75, z: 1.72 })),
    repeat(pane, row(5, 1.75, { y: 3.1, z: 1.72 })),
    piece(box(5.2, 0.28, 1.8, 0), 'copper', { y: 2.6, z: 2.4 }),
    repeat(piece(box(0.14, 2.3, 0.14, 0), 'metal'), row(2, 4.6, { y: 0.3, z: 3.1 })),
    repeat(piece(box(1.1, 2, 0.06, 0), 'glass'), row(2, 1.2, { y: 0.3, z: 1.74 })),
    piece(box(6.4, 0.16, 2.4, 0), 'limestone', { y: 0.16, z: 2.6 }),
    piece(cylinder(0.05, 2, 0.04, 6), 'metal', { x: 0, y: 6.7, z: 0.6 }),
    piece(cloth(1.5, 0.9), 'copper', { x: 0.78, y: 7.75, z: 0.6 }),
  );
}

/** An old public building that is given up, and the smaller one that takes its work: boxes and an arrow between. */
function fewerBuildings(): Model {
  const arrow: readonly Point2[] = [
    [-0.9, 0.16],
    [0.2, 0.16],
    [0.2, 0.45],
    [0.9, 0],
    [0.2, -0.45],
    [0.2, -0.16],
    [-0.9, -0.16],
  ];
  return join(
    piece(box(1.5, 1.3, 1.2), 'plaster', { x: -2.1 }),
    piece(box(1.2, 0.9, 1.0), 'plaster', { x: -2.3, z: 1.5 }),
    piece(cutOut(arrow, 0.08), 'copper', { y: 0.8 }),
    piece(box(1.7, 1.1, 1.4), 'plaster', { x: 2 }),
    piece(box(1.9, 0.14, 1.6), 'tile', { x: 2, y: 1.1 }),
  );
}

/** Builds landmark 5-1. */
export function buildDigitalCity(d: Diorama): void {
  const p = d.landmark({
    policy: 1,
    x: -12,
    z: -1,
    anchor: 9.6,
    shot: {
      azimuth: -0.12,
      radius: 7.2,
      target: [-12, 3, -0.6],
      flat: 0.8,
      portrait: { radius: 7.4, elevation: 0.26, flat: 0.88, target: [-12, 3.3, -0.6] },
    },
  });
  p.always()
    .add(piece(disc(7.6, 0.03, 0.86, 40), 'path'))
    .add(piece(disc(3.6, 0.06, 0.8, 36), 'stone'))
    .add(house(), { x: -5.6, z: -4.2, turn: 0.5, scale: 0.78 })
    .add(tree(4.4, 2), { x: -7.2, z: -1.4 })
    .add(tree(3.4, 7, 'moss'), { x: 5.6, z: -4.6 })
    .add(lamp(), { x: -3.9, z: 3.6 })
    .add(lamp(), { x: 4.1, z: 3.2 })
    .add(bench(), { x: -6.4, z: 0.8, turn: 1.2 });
  // The table of the map: what the sheets above it describe.
  const model = p
    .done()
    .add(piece(cylinder(2.7, 0.5, 2.5, 28), 'wood'), { y: 0.06 })
    .add(piece(cylinder(2.5, 0.16, 2.5, 28), 'moss'), { y: 0.56 })
    .add(piece(box(0.5, 0.45, 0.5, 0.04), 'plaster'), { x: -0.9, y: 0.72, z: 0.4 })
    .add(piece(box(0.4, 0.6, 0.4, 0.04), 'plaster'), { x: 0.5, y: 0.72, z: -0.7 })
    .add(piece(box(0.7, 0.35, 0.45, 0.04), 'tile'), { x: 1.2, y: 0.72, z: 0.6 });
  const sheets = Array.from({ length: LAYERS }, (_, layer) => p.done().add(sheet(layer)));
  const cards = p.event().add(card());
  const second = p.event().add(card(), { scale: 0.7 });
  // Residents around the map, officials at the desks.
  const lookers = ring(6, 3.7, -1.1, 2.2, 1).map(({ x = 0, z = 0, turn = 0 }, i) =>
    p.person('done', { x, z, turn, kind: i === 2 ? 'child' : i === 4 ? 'elder' : 'adult' }),
  );
  p.tell('fy2022.1', [model, ...sheets, ...lookers], { under: [model, ...lookers] });
  p.done()
    .add(table(2.2, 0.9), { x: 4.2, z: -1.2, turn: -0.7 })
    .add(piece(box(0.6, 0.42, 0.05, 0.02), 'glass'), { x: 4.1, y: 0.92, z: -1.1, turn: -0.7 });
  p.person('done', { x: 5, z: -2.1, turn: -0.7, color: 'tile' });
  const holder = p.person('event', { x: 3.1, z: 0.3, turn: 0.6, color: 'copper' });
  const taker = p.person('event', { x: -4.3, z: 1.2, turn: 0.8, color: 'sky' });
  p.tell('fy2022.2', [cards, holder, second, taker], { under: [cards, holder], radius: 3.5 });

  // Drawn: the new city hall with its counters, help with telephones, buildings put in order.
  const cityHall = p.next(0.25, 0.75).draw(cityHallToCome(), { x: 0.2, z: -5.4 });
  const counters = p
    .next(0.45, 0.85)
    .draw(counter(), { x: -4.6, z: 3.1, turn: 0.4 })
    .draw(counter(), { x: -2.1, z: 4.9, turn: 0.2 });
  const lesson = p
    .next(0.55, 0.95)
    .draw(phone(), { x: 2.6, y: 0.1, z: 4.6, turn: -0.2 })
    .draw(figure(true), { x: 3.9, z: 4.5, turn: -0.8 })
    .draw(figure(), { x: 1.4, z: 4.9, turn: 0.7, scale: 0.9 });
  const order = p.next(0.65, 1).draw(fewerBuildings(), { x: 6.1, z: 0.6, turn: -1.1, scale: 0.62 });
  p.tell('fy2023.1', [cityHall, counters], { look: [-1.2, 2.9, -1], radius: 7 });
  p.tell('fy2023.2', lesson);
  p.tell('fy2023.3', order);
  p.always().add(car('stone'), { x: 7, z: -3.4, turn: 0.3, scale: 0.9 });

  d.animate(({ seconds, year }) => {
    for (let i = 0; i < LAYERS; i++) {
      const layer = sheets[i];
      if (!layer) continue;
      const breath = Math.sin((seconds / BREATH_S) * Math.PI * 2 - i * 0.7);
      const open = FIRST_LAYER_M + i * LAYER_STEP_M + breath * 0.1;
      layer.y = lerp(open, FOLDED_FIRST_M + i * FOLDED_STEP_M + breath * 0.03, year);
      layer.turn = Math.sin(seconds * 0.18 + i) * 0.06;
    }
    cards.x = 3.1 + Math.sin(seconds * 0.7) * 0.1;
    cards.z = 1;
    cards.y = 2.5 + Math.sin(seconds * 1.1) * 0.12;
    cards.turn = Math.sin(seconds * 0.5) * 0.7;
    second.x = -4;
    second.z = 1.9;
    second.y = 2.4 + Math.sin(seconds * 1.1 + 2) * 0.12;
    second.turn = Math.sin(seconds * 0.5 + 1.4) * 0.7;
    holder.raise = 0.8;
    taker.raise = 0.7 + Math.sin(seconds * 1.3) * 0.15;
    for (let i = 0; i < lookers.length; i++) {
      const person = lookers[i];
      if (person) person.raise = 0.14 + 0.16 * Math.max(0, Math.sin(seconds * 0.8 + i * 1.9));
    }
  });
}
