// What lived in the sea, one unit high (the fish one unit long). Schematic: no species is meant.
import { add, type LifeShape, part, sketch, TAU, type V3 } from './sketch';

/** Horn corals in a cluster: cups that widen upwards. */
export function hornCoral(): LifeShape {
  const s = sketch();
  for (let i = 0; i < 6; i++) {
    const angle = (i / 6) * TAU + part(i);
    const lean = 0.25 + 0.3 * part(i + 9);
    const tall = 0.55 + 0.45 * part(i + 3);
    const out: V3 = [Math.cos(angle) * lean, tall, Math.sin(angle) * lean];
    const foot: V3 = [Math.cos(angle) * 0.1, -0.1, Math.sin(angle) * 0.1];
    s.stem(
      [foot, add([0, 0, 0], out, 0.6), out, add(out, [0, -0.12, 0])],
      [0.05, 0.1, 0.17, 0.03],
      6,
      (t) => [t ** 3, t * 0.2, 0.2],
    );
  }
  return s.done();
}

/** A sea lily: a stalk with arms that catch what drifts by. */
export function seaLily(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.05, 0],
      [0.02, 0.35, 0],
      [0, 0.66, 0.02],
    ],
    [0.022, 0.017, 0.03],
    4,
    (t) => [0, t, 0.3],
  );
  for (let i = 0; i < 8; i++) s.frond([0, 0.64, 0], (i / 8) * TAU, 0.2, 0.42, 0.08, 0.035, 3, [1, 0.8, 0.7]);
  return s.done();
}

/** A fan of bryozoans or a leaf-like sponge. */
export function seaFan(): LifeShape {
  const s = sketch();
  for (let i = 0; i < 9; i++) {
    const a = -1.1 + (2.2 * i) / 8;
    const b = a + 2.2 / 8;
    const r0 = 0.86 + 0.14 * part(i);
    const r1 = 0.86 + 0.14 * part(i + 1);
    s.triangle(
      [0, -0.05, 0],
      [Math.sin(b) * r1 * 0.7, Math.cos(b) * r1, 0.06 * Math.sin(b * 5)],
      [Math.sin(a) * r0 * 0.7, Math.cos(a) * r0, 0.06 * Math.sin(a * 5)],
      [1, 0.7, 0.8],
      [0, 0, 0.2],
    );
  }
  return s.done();
}

/** A mound built by algae and sponges. */
export function mound(): LifeShape {
  const s = sketch();
  s.ball(
    [0, 0.1, 0],
    [0.75, 0.6, 0.7],
    6,
    10,
    [0.4, 0, 0.1],
    (d) => 1 + 0.12 * Math.sin(d[0] * 9 + d[2] * 5) * Math.cos(d[2] * 8),
  );
  s.ball([0.5, 0, 0.3], [0.4, 0.36, 0.42], 5, 8, [0.8, 0, 0.1]);
  return s.done();
}

/** A fish of no kind, swimming towards +x. One unit long. */
export function fish(): LifeShape {
  const s = sketch();
  const path: V3[] = [
    [0.5, 0, 0],
    [0.36, 0.005, 0],
    [0.1, 0.01, 0],
    [-0.2, 0, 0],
    [-0.38, 0, 0],
  ];
  s.stem(path, [0.005, 0.075, 0.115, 0.07, 0.022], 6, (t) => [t * 0.6, 0, 0.2]);
  for (const sign of [-1, 1]) s.triangle([-0.36, 0, 0], [-0.56, 0.17 * sign, 0], [-0.46, 0, 0], [1, 0, 0.5]);
  s.triangle([0.12, 0.1, 0], [-0.14, 0.2, 0], [-0.1, 0.06, 0], [1, 0, 0.5]);
  return s.done();
}
