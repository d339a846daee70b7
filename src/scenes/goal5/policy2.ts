// 5-2: the mayor talks with residents in a ring; the exchange centre with its post office; drawn: more ways to be heard,
// and people who live and work in the hamlets.
import {
  banner,
  bench,
  box,
  bush,
  cutOut,
  cylinder,
  type Diorama,
  disc,
  figure,
  hall,
  house,
  join,
  type Model,
  type Point2,
  piece,
  place,
  ring,
  road,
  stones,
  tree,
} from '../kit';

const LISTENERS = 13;
const RING_M = 3.5;
/** One speaks for so long, then the next. */
const TURN_S = 4.5;
const BUBBLE_RISE_S = 4.5;

/** A speech bubble without words; its tail points down. */
function bubble(scale = 1): Model {
  const outline: Point2[] = [];
  for (let i = 0; i < 20; i++) {
    const angle = (i / 20) * Math.PI * 2 - Math.PI / 2 + 0.32;
    outline.push([Math.cos(angle) * 0.72, Math.sin(angle) * 0.46 + 0.75]);
  }
  outline.push([-0.06, -0.05]);
  return join(
    piece(cutOut(outline, 0.12), 'stone', { scale }),
    ...[-0.3, 0, 0.3].map((x) =>
      piece(cylinder(0.075 * scale, 0.16, 0.075 * scale, 10), 'copper', {
        x: x * scale,
        y: 0.75 * scale,
        z: -0.08,
        tilt: Math.PI / 2,
      }),
    ),
  );
}

/** The post office's counter within the centre: a letter box, and an envelope as its sign. */
function postOffice(): Model {
  const flap: readonly Point2[] = [
    [-0.62, 0],
    [0, -0.42],
    [0.62, 0],
  ];
  return join(
    piece(box(2.5, 1.15, 0.9, 0.06), 'wood'),
    piece(box(2.7, 0.12, 1.1, 0.04), 'stone', { y: 1.15 }),
    piece(box(0.12, 1.4, 0.12, 0.02), 'darkwood', { x: -1.2, y: 1.2, z: -0.3 }),
    piece(box(0.12, 1.4, 0.12, 0.02), 'darkwood', { x: 1.2, y: 1.2, z: -0.3 }),
    piece(box(3, 0.16, 1.5, 0.04), 'copper', { y: 2.6, tilt: 0.12 }),
    piece(box(1.34, 0.88, 0.08, 0.04), 'stone', { y: 2.95, z: 0.3 }),
    piece(cutOut(flap, 0.06), 'copper', { y: 3.74, z: 0.37 }),
    place(
      join(
        piece(cylinder(0.1, 0.5, 0.1, 8), 'coal'),
        piece(box(0.62, 0.9, 0.5, 0.1), 'copper', { y: 0.5 }),
        piece(box(0.4, 0.07, 0.54, 0.01), 'coal', { y: 1.12 }),
      ),
      { x: 2.1, z: 0.5 },
    ),
  );
}

/** A letter on its way. */
function letter(): Model {
  return join(
    piece(box(0.6, 0.4, 0.05, 0.02), 'stone'),
    piece(
      cutOut(
        [
          [-0.28, 0],
          [0, -0.2],
          [0.28, 0],
        ],
        0.07,
      ),
      'copper',
      { y: 0.39 },
    ),
  );
}

/** Builds landmark 5-2. */
export function buildTalk(d: Diorama): void {
  const p = d.landmark({ policy: 2, x: 12, z: -1, anchor: 8.4, shot: { azimuth: 0.1, radius: 6.9 } });
  p.always()
    .add(piece(disc(7.6, 0.03, 0.86, 40), 'path'))
    .add(piece(disc(4.4, 0.05, 0.9, 36), 'stone'))
    .add(piece(disc(2.4, 0.07, 0.9, 32), 'straw'))
    .add(tree(5.2, 4), { x: -6.3, z: -3.6 })
    .add(tree(4.2, 9, 'moss'), { x: 7, z: -4 })
    .add(stones(5, 1.6, 1.3, 8), { x: -6.6, z: 1.2 })
    .add(bush(0.8, 'moss', 3), { x: 6.6, z: 2.6 });
  // The exchange centre, with the post office under its own roof.
  const centre = p.done().add(hall(7.6, 3.4, 1, 'plaster'), { x: 0.8, z: -5.4 });
  const post = p.done().add(postOffice(), { x: 4.1, z: -2.6, turn: -0.45, scale: 0.86 });
  p.done().add(banner('copper', 3.2), { x: -3.4, z: -3.4 }).add(bench(2), { x: -4.9, z: 3.4, turn: 2.3 });
  const clerk = p.person('done', { x: 4.3, z: -3.6, turn: -0.45, color: 'tile' });
  const customer = p.person('done', { x: 3.4, z: -1.5, turn: 2.7, kind: 'elder' });
  const letters = p.event().add(letter());
  p.tell('fy2022.2', [post, centre, clerk, customer, letters], {
    under: [post, clerk, customer],
    radius: 3.8,
    azimuth: 0.62,
  });

  // The talk: a ring, one of them speaking; the mayor stands among the others, no higher than they.
  const talkers = ring(LISTENERS, RING_M, 0.25, Math.PI * 2 - 0.5).map(({ x = 0, z = 0, turn = 0 }, i) =>
    p.person('event', {
      x,
      z: z * 0.86 + 0.9,
      turn,
      kind: i === 3 ? 'wheelchair' : i % 5 === 1 ? 'child' : i % 4 === 2 ? 'elder' : 'adult',
    }),
  );
  const mayor = p.person('event', { x: 0.5, z: 0.7, turn: 0.4, color: 'copper' });
  const bubbles = [p.event().add(bubble(0.95)), p.event().add(bubble(0.8)), p.event().add(bubble(0.7))];
  p.tell('fy2022.1', [...talkers, mayor, ...bubbles], { under: [...talkers, mayor] });

  // Drawn: many ways to be heard (bubbles, a letter, a screen), and people at work in the hamlets.
  const heard = p
    .next(0.3, 0.75)
    .draw(bubble(1.3), { x: -2.4, y: 3.4, z: 0.6 })
    .draw(letter(), { x: 0.2, y: 3.9, z: 0.4, scale: 2 });
  heard.draw(
    join(piece(box(1.5, 1, 0.08, 0.05), 'glass'), piece(box(0.3, 0.4, 0.08, 0.02), 'coal', { y: -0.4 })),
    { x: 2.3, y: 3.5, z: 0.8 },
  );
  const supporters = p
    .next(0.45, 0.9)
    .draw(figure(true), { x: -1.6, z: 1.6, turn: 0.4 })
    .draw(figure(), { x: 1.7, z: 1.5, turn: -0.5 })
    .draw(figure(true), { x: 0.2, z: 2.7 });
  const hamlets = p
    .next(0.6, 1)
    .draw(house(), { x: -5, z: -0.9, turn: 0.8, scale: 0.55 })
    .draw(house(), { x: 5.9, z: 1.6, turn: -0.9, scale: 0.5 })
    .draw(
      piece(
        road(
          [
            [-4.2, 0.2],
            [-2.6, 1.6],
            [-0.4, 2.9],
            [2.4, 3],
            [5, 2.4],
          ],
          0.7,
          0.1,
        ),
        'path',
      ),
    );
  p.tell('fy2023.1', heard, { radius: 4.2 });
  p.tell('fy2023.2', [supporters, hamlets], { radius: 5.6 });

  d.animate(({ seconds }) => {
    const turns = seconds / TURN_S;
    for (let i = 0; i < talkers.length; i++) {
      const person = talkers[i];
      if (!person) continue;
      // Neighbours in time are not neighbours in the ring: five places on each time.
      const speaks = (Math.floor(turns) * 5) % LISTENERS === i;
      const within = turns - Math.floor(turns);
      person.raise = speaks ? 1.35 + 0.35 * Math.sin(within * Math.PI * 4) : 0.06;
    }
    mayor.turn = 0.4 + Math.sin(seconds * 0.35) * 1.1;
    mayor.raise = 0.28 + 0.18 * Math.sin(seconds * 0.9);
    for (let i = 0; i < bubbles.length; i++) {
      const mark = bubbles[i];
      if (!mark) continue;
      const phase = (seconds / BUBBLE_RISE_S + i / bubbles.length) % 1;
      const from = talkers[(i * 5 + 2) % LISTENERS];
      mark.x = (from?.x ?? 0) * (1 - 0.35 * phase);
      mark.z = (from?.z ?? 0) * (1 - 0.35 * phase);
      mark.y = 2.2 + phase * 1.7;
      mark.presence = Math.sin(phase * Math.PI);
    }
    const flight = (seconds / 8) % 1;
    letters.x = 3.4 + 0.6 * flight;
    letters.z = -1.5 - 0.8 * flight;
    letters.y = 1.5 + Math.sin(flight * Math.PI) * 0.9;
    letters.presence = Math.min(1, Math.sin(flight * Math.PI) * 3);
    letters.turn = -0.45 + flight;
    customer.raise = 0.35 + 0.2 * Math.sin(seconds * 0.8);
  });
}
