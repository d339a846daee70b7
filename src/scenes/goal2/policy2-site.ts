// 2-2, the ground of Jūmonji: level, empty, pegged out; surveyors study what it could carry (FY2022). Metres.
import { smoothstep } from '../../core/math';
import {
  box,
  cedar,
  type Diorama,
  field,
  hill,
  type Landmark,
  mound,
  piece,
  repeat,
  type Thing,
} from '../kit';
import { peg, staff, tripod } from './props-town';

/** One round from peg to peg and back, seconds. */
const SURVEY_S = 16;

/** g2.p2.fy2022.2: the ground of Jūmonji was studied. It lies empty; pegs remain, the building was never there. */
export function surveySite(d: Diorama, m: Landmark): Thing[] {
  const pegs = [2.8, 4.6, 6.4, 8.2].flatMap((x) => [-6, -3.6, -1.2].map((z) => ({ x: x - z * 0.02, z })));
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
  const ground = m
    .done()
    .add(repeat(peg(), pegs))
    .add(string(5.7), { x: 5.3, y: 0.4, z: -1.2 })
    .add(string(5.7), { x: 5.3, y: 0.4, z: -6 })
    .add(string(4.8), { x: 2.45, y: 0.4, z: -3.6, turn: Math.PI / 2 })
    .add(string(4.8), { x: 8.15, y: 0.4, z: -3.6, turn: Math.PI / 2 });
  const level = m.event().add(tripod(), { x: 4, z: 0.9, turn: Math.PI - 0.5 });
  const reader = m.person('event', {
    x: 3.6,
    z: 1.7,
    kind: 'helmet',
    color: 'tile',
    turn: Math.PI - 0.4,
  });
  reader.raise = 0.3;
  const clerk = m.person('event', { x: 5.2, z: 0.9, kind: 'helmet', color: 'straw', turn: -2.2 });
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
  return [ground, level, reader, clerk, rodman, rod];
}
