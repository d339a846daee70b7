// 4-3: the town and its station. FY2022: the centenary wrapping train runs, and two plans are made at one table.

import { smoothstep } from '../../core/math';
import {
  ball,
  banner,
  bench,
  box,
  type Diorama,
  disc,
  fence,
  house,
  type Landmark,
  lamp,
  Path,
  piece,
  place,
  type SolidPart,
  shop,
  stones,
  track,
  tree,
} from '../kit';
import { breath } from './props';
import {
  BOARD_FRONT_M,
  BOARD_MIDDLE_M,
  LINES,
  lineBoard,
  planTable,
  station,
  tunnel,
  wrappedTrain,
} from './props-town';

/** Out of the tunnel, along the platform, a stop, and back. */
const ROUND_TRIP_S = 26;
const WAVE_S = 4;
const LINE_S = 7;
const RAIL_Z = -1.6;
const STOP_X = -0.8;
const HIDDEN_X = 9.2;
const PORTAL_X = 5.2;
const TABLE = { x: -3, z: 3.9 } as const;
const BOARD = { x: -6.9, z: 2.2, turn: 0.62 } as const;

/** Builds the landmark of policy 3 and what FY2022 did; returns it for the directions. */
export function waysOfTheTown(d: Diorama): Landmark {
  const mark = d.landmark({
    policy: 3,
    x: 15,
    z: 3,
    anchor: 8,
    // From higher up than elsewhere: the train stands behind those who plan and wave.
    shot: { radius: 8.6, azimuth: -0.12, elevation: 0.36, target: [14.5, 2, 4] },
  });
  mark
    .always()
    .add(piece(disc(4.4, 0.03, 0.6), 'path'), { x: -2.6, z: 3.6 })
    .add(place(track(18.4), { turn: Math.PI / 2 }), { x: 1.2, z: RAIL_Z })
    .add(tunnel(), { x: PORTAL_X, z: RAIL_Z })
    .add(house({ width: 3.6, depth: 2.8, tiles: 'copper' }), { x: 7.4, z: -7, turn: -0.3 })
    .add(shop(2.8, 'moss'), { x: 4.1, z: -5.6, turn: -0.2, scale: 0.8 })
    .add(house({ width: 3, depth: 2.6, roof: 'hip' }), { x: -4.4, z: -7.6, turn: 0.1 })
    .add(tree(4.6, 5), { x: 1.7, z: -7 })
    .add(stones(4, 1.1, 1.1, 6), { x: 7.9, z: 1.2 })
    .add(stones(4, 1, 0.9, 2), { x: -7.6, z: 1 })
    .add(fence(5, 'stone', 0.8), { x: -5, z: 0.35 });
  mark
    .done()
    .add(piece(box(9, 0.5, 2, 0.05), 'limestone'), { x: -1.6, z: RAIL_Z - 2.3 })
    .add(piece(box(9, 0.06, 0.2, 0), 'straw'), { x: -1.6, y: 0.49, z: RAIL_Z - 1.5 })
    .add(station(), { x: -2, z: RAIL_Z - 4.3 })
    .add(bench(1.6), { x: 1.4, y: 0.5, z: RAIL_Z - 2.9 })
    .add(lamp(2.6), { x: 2.6, y: 0.5, z: RAIL_Z - 2.9 });

  const train = mark.event(0.62, 0.66).add(wrappedTrain());
  train.z = RAIL_Z;
  const flags = mark
    .event()
    .add(banner('copper', 3.1), { x: -5.4, y: 0.5, z: RAIL_Z - 2.9 })
    .add(banner('straw', 3.1), { x: 0.4, y: 0.5, z: RAIL_Z - 2.9 });
  const waving = [
    mark.person('event', { x: 0.4, y: 0.5, z: RAIL_Z - 2, turn: 0.3, color: 'rose' }),
    mark.person('event', { x: 1.2, y: 0.5, z: RAIL_Z - 1.9, turn: 0.3, kind: 'child', color: 'straw' }),
    mark.person('event', { x: 2, y: 0.5, z: RAIL_Z - 2, turn: 0.2, kind: 'elder', color: 'sky' }),
    mark.person('event', { x: -0.6, y: 0.5, z: RAIL_Z - 2.2, turn: 0.2, color: 'moss' }),
    mark.person('event', { x: 4.2, z: 0.5, turn: -2.5, color: 'sky' }),
    mark.person('event', { x: 5, z: 0.7, turn: -2.4, kind: 'child', color: 'rose' }),
    mark.person('event', { x: 5.7, z: 0.5, turn: -2.3, kind: 'child', color: 'straw' }),
    mark.person('event', { x: 6.5, z: 0.9, turn: -2.2, kind: 'elder', color: 'plaster' }),
  ];
  const master = mark.person('event', { x: -6, y: 0.5, z: RAIL_Z - 1.9, turn: 0.6, color: 'tile' });
  mark.tell('fy2022.3', [train, flags, ...waving, master], {
    under: [flags, ...waving],
    look: [-0.6, 1.9, -1.8],
    radius: 5.6,
  });

  const table = mark.done().add(planTable(), TABLE);
  const board = mark.done().add(lineBoard(), BOARD);
  const points = LINES.flatMap((line) =>
    [0, 0.5].map((ahead) => ({
      part: mark.done().add(piece(ball(0.15, 1, 8), 'lamp', {}, { glow: 0.5 })),
      way: new Path(line),
      ahead,
    })),
  );
  const planners = [
    mark.person('done', { x: TABLE.x - 0.7, z: TABLE.z - 1.5, turn: 0.4, color: 'sky' }),
    mark.person('done', { x: TABLE.x + 0.8, z: TABLE.z - 1.5, turn: -0.3, color: 'rose' }),
    mark.person('done', { x: TABLE.x + 2.1, z: TABLE.z, turn: -1.5, kind: 'elder', color: 'moss' }),
  ];
  const riders = [
    mark.person('done', { x: -6.8, z: 4.2, turn: 3.5, color: 'tile' }),
    mark.person('done', { x: -5.6, z: 3.4, turn: -2.2, kind: 'child', color: 'rose' }),
  ];
  mark.tell('fy2022.1', [table, ...planners]);
  mark.tell('fy2022.2', [board, ...points.map(({ part }) => part), ...riders], { under: [board, ...riders] });

  d.animate(({ seconds, year }) => {
    const there = smoothstep(0.3, 0.78, breath(seconds, ROUND_TRIP_S, 0.22));
    // When the year goes on it drives away; it is gone only once it is in the tunnel.
    const away = smoothstep(0, 0.55, year);
    const x = HIDDEN_X + (STOP_X - HIDDEN_X) * there;
    train.x = x + (HIDDEN_X - x) * away;
    train.y = 0.012 * Math.sin(train.x * 5);
    for (const person of waving) {
      person.raise = 1.55 + 0.45 * Math.sin((seconds / WAVE_S) * Math.PI * 4 + person.index * 1.3);
    }
    master.raise = 1.2 + 0.5 * breath(seconds, WAVE_S * 2);
    for (const { part, way, ahead } of points) {
      way.follow(part, ((seconds / LINE_S + ahead) % 1) * way.length);
      // From the plane of the plan to the upright board.
      onBoard(part, part.x, -part.z);
      part.light = 1 - year;
    }
    for (const person of planners)
      person.raise = 0.4 * breath(seconds, 6, person.index * 0.3) * (1 - 0.6 * year);
  });
  return mark;
}

/** Puts `part` on the board, `right` and `up` of its middle, metres. */
function onBoard(part: SolidPart, right: number, up: number): void {
  part.x = BOARD.x + right * Math.cos(BOARD.turn) + BOARD_FRONT_M * Math.sin(BOARD.turn);
  part.z = BOARD.z - right * Math.sin(BOARD.turn) + BOARD_FRONT_M * Math.cos(BOARD.turn);
  part.y = BOARD_MIDDLE_M - 0.15 + up;
  part.turn = BOARD.turn;
}
