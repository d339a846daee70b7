// 2-3, the direction of FY2023, in light: a stronger DMO that draws out earning power, and one brand for local goods.
import { smoothstep } from '../../core/math';
import { cylinder, type Diorama, figure, type Landmark, Path, type Point3, piece, ring, tube } from '../kit';
import { DESK } from './layout';
import { localGoods, mark } from './props-station';
import { circle } from './props-to-come';

/** Rings spread from the desk, one breath each. */
const BREATH_S = 7;
const RINGS = [2.6, 3.1, 3.6] as const;
const COIN_S = 6;
const STAND = { x: -1.1, z: 4.2, height: 0.5 } as const;
/** Goods set out one after another, stand together, and begin again. */
const GATHER_S = 16;
const TRAVEL_S = 2.6;
const APART_S = 0.9;
/** Where each of the goods comes from. */
const FROM = [
  [-7.4, 2.2],
  [-4.6, 6.2],
  [0, 7.4],
  [4.4, 6.4],
  [7.6, 3.6],
] as const;

/** Draws the two directions. */
export function drawStation(d: Diorama, m: Landmark): void {
  strengthenDmo(d, m);
  gatherBrand(d, m);
}

/** g2.p3.fy2023.1: the desk's ring grows, more people join, and its work reaches restaurant, stall and brand. */
function strengthenDmo(d: Diorama, m: Landmark): void {
  const rings = RINGS.map((radius, i) => {
    const part = m.next(0.3 + i * 0.1, 0.8 + i * 0.1).draw(piece(tube(circle(radius, 32), 0.04, 3), 'lamp'));
    part.x = DESK.x;
    part.z = DESK.z;
    return part;
  });
  const more = m.next(0.5, 1);
  for (const at of ring(6, 3.1, 0.6, Math.PI * 2 - 1.2))
    more.draw(figure(true), { ...at, x: DESK.x + (at.x ?? 0), z: DESK.z + (at.z ?? 0) });
  const arcs = [
    arc([DESK.x, 2.4, DESK.z], [-3.2, 1.6, 0.4], 2.6),
    arc([DESK.x, 2.4, DESK.z], [3.7, 1.3, -0.9], 1),
    arc([DESK.x, 2.4, DESK.z], [STAND.x, 2, STAND.z], 1.4),
  ];
  const threads = m.next(0.45, 1);
  for (const points of arcs) threads.draw(piece(tube(points, 0.025, 3), 'lamp'));
  const coins = arcs.map((points, i) => ({
    points,
    lag: i * 2,
    part: m.next(0.8, 1).draw(piece(cylinder(0.24, 0.08, 0.24, 14), 'lamp', { tilt: Math.PI / 2, y: 0 })),
  }));
  m.tell('fy2023.1', [...rings, more, threads, ...coins.map(({ part }) => part)], {
    under: [...rings, more],
  });
  d.animate(({ seconds }) => {
    for (let i = 0; i < rings.length; i++) {
      const circleOfLight = rings[i];
      if (!circleOfLight) continue;
      const breath = 0.5 + 0.5 * Math.sin((seconds / BREATH_S) * Math.PI * 2 - i * 0.8);
      circleOfLight.y = 0.12 + i * 0.32 + breath * 0.12;
      circleOfLight.scale = 0.97 + breath * 0.05;
    }
    for (const { points, lag, part } of coins) {
      const t = ((seconds + lag) % COIN_S) / COIN_S;
      const at = t * (points.length - 1);
      const i = Math.min(points.length - 2, Math.floor(at));
      const a = points[i];
      const b = points[i + 1];
      if (!a || !b) continue;
      part.x = a[0] + (b[0] - a[0]) * (at - i);
      part.y = a[1] + (b[1] - a[1]) * (at - i);
      part.z = a[2] + (b[2] - a[2]) * (at - i);
      part.turn = Math.sin(seconds * 0.8 + lag) * 0.7;
      part.presence = smoothstep(0, 0.1, t) * (1 - smoothstep(0.9, 1, t));
    }
  });
}

/** Points of an arch between two points, rising `rise` above their line. */
function arc(from: Point3, to: Point3, rise: number, steps = 18): Point3[] {
  return Array.from({ length: steps + 1 }, (_, i): Point3 => {
    const t = i / steps;
    const mix = (k: 0 | 1 | 2): number => from[k] + (to[k] - from[k]) * t;
    return [mix(0), mix(1) + Math.sin(t * Math.PI) * rise, mix(2)];
  });
}

/** g2.p3.fy2023.2: goods come together from all around under one mark. */
function gatherBrand(d: Diorama, m: Landmark): void {
  const stand = m
    .next(0.3, 0.8)
    .draw(piece(cylinder(1.5, STAND.height, 1.4, 24), 'stone'), { x: STAND.x, z: STAND.z })
    .draw(mark(0.62), { x: STAND.x, y: 1.75, z: STAND.z - 0.5 });
  const places = ring(5, 0.9, 0.6);
  const goods = localGoods().map((model, i) => {
    const [x, z] = FROM[i] ?? [0, 7];
    const at = places[i] ?? {};
    const to = [STAND.x + (at.x ?? 0), STAND.z + (at.z ?? 0)] as const;
    return { way: new Path([[x, z], to]), start: i * APART_S, part: m.next(0.5, 1).draw(model) };
  });
  m.tell('fy2023.2', [stand, ...goods.map(({ part }) => part)], { under: stand });
  d.animate(({ seconds }) => {
    const t = seconds % GATHER_S;
    for (const { way, start, part } of goods) {
      const s = smoothstep(start, start + TRAVEL_S, t);
      way.follow(part, s * way.length);
      part.turn = 0;
      part.y = STAND.height * smoothstep(0.6, 0.95, s) + Math.sin(s * Math.PI) * 0.9;
      part.presence = smoothstep(start, start + 0.5, t) * (1 - smoothstep(GATHER_S - 1.2, GATHER_S - 0.2, t));
    }
  });
}
