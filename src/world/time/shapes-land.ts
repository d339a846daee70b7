// What grew on the land, the cave's dripstones and the clouds; one unit high. Schematic: no species is meant.
import { add, type LifeShape, part, sketch, TAU, type V3 } from './sketch';

/** A tree fern: a bare stem and a crown of drooping fronds. */
export function treeFern(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.04, 0],
      [0.015, 0.3, 0.01],
      [0.03, 0.74, 0],
    ],
    [0.05, 0.036, 0.034],
    6,
    (t) => [0, t * 0.5, 0],
  );
  for (let ring = 0; ring < 3; ring++) {
    for (let i = 0; i < 7; i++) {
      const angle = ((i + ring * 0.37) / 7) * TAU + part(i + ring * 7) * 0.3;
      s.frond(
        [0.03, 0.73, 0],
        angle,
        0.46 - ring * 0.09,
        0.16 + ring * 0.16,
        0.3 - ring * 0.03,
        0.06,
        5,
        [1, 0.6, 0.8],
      );
    }
  }
  return s.done();
}

/** A giant horsetail: a jointed stem with whorls. */
export function horsetail(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.04, 0],
      [0, 0.5, 0],
      [0, 1, 0],
    ],
    [0.024, 0.019, 0.003],
    5,
    (t) => [0.35, t * 0.8, 0.2],
  );
  for (let level = 1; level < 8; level++) {
    const y = level * 0.125;
    const reach = 0.19 * Math.sin(Math.PI * Math.min(1, 0.22 + level * 0.105));
    for (let i = 0; i < 7; i++)
      s.frond([0, y, 0], (i / 7) * TAU + level * 0.4, reach, 0.1, 0.03, 0.012, 2, [1, 0.3 + y * 0.5, 0.7]);
  }
  return s.done();
}

/** Ferns and cycads of the ground. */
export function lowFern(): LifeShape {
  const s = sketch();
  for (let i = 0; i < 9; i++)
    s.frond([0, 0, 0], (i / 9) * TAU + part(i), 0.62, 0.9 + 0.3 * part(i), 0.75, 0.11, 4, [
      0.5 + 0.5 * part(i + 4),
      0.5,
      0.8,
    ]);
  return s.done();
}

/** A conifer: tiers of drooping boughs. */
export function conifer(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.04, 0],
      [0, 0.5, 0],
      [0, 0.97, 0],
    ],
    [0.026, 0.017, 0.004],
    5,
    (t) => [0, t * 0.3, 0],
  );
  for (let tier = 0; tier < 7; tier++) {
    const y = 0.24 + tier * 0.11;
    const reach = 0.27 * (1 - tier / 8);
    for (let i = 0; i < 7; i++)
      s.frond([0, y, 0], (i / 7) * TAU + tier * 0.9, reach, 0.06, 0.1, 0.055, 2, [1, 0.25 + 0.3 * y, 0.4]);
  }
  return s.done();
}

/** A broad-leaved tree: a few balls of leaves. */
export function broadleaf(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.05, 0],
      [0.01, 0.4, 0],
    ],
    [0.05, 0.035],
    5,
    () => [0, 0, 0],
  );
  const rough = (d: V3): number => 1 + 0.13 * Math.sin(d[0] * 8 + d[1] * 3) * Math.cos(d[2] * 7 + d[1] * 5);
  s.ball([0, 0.62, 0], [0.33, 0.33, 0.33], 5, 8, [1, 0.4, 0.35], rough);
  s.ball([0.22, 0.5, 0.1], [0.2, 0.2, 0.22], 4, 7, [0.8, 0.35, 0.35], rough);
  s.ball([-0.2, 0.52, -0.08], [0.2, 0.19, 0.2], 4, 7, [0.9, 0.35, 0.35], rough);
  return s.done();
}

/** A tuft of grass. */
export function tuft(): LifeShape {
  const s = sketch();
  for (let i = 0; i < 7; i++) {
    const angle = (i / 7) * TAU + part(i) * 0.8;
    const out = 0.12 + 0.25 * part(i + 5);
    const tall = 0.7 + 0.3 * part(i + 2);
    const side: V3 = [-Math.sin(angle) * 0.035, 0, Math.cos(angle) * 0.035];
    const foot: V3 = [Math.cos(angle) * 0.06, -0.05, Math.sin(angle) * 0.06];
    s.triangle(
      [Math.cos(angle) * out, tall, Math.sin(angle) * out],
      add(foot, side),
      add(foot, side, -1),
      [0, 0, 0.5],
      [1, 1, 0.9],
    );
  }
  return s.done();
}

/** A dripstone, hanging or standing by who sets it. */
export function dripstone(): LifeShape {
  const s = sketch();
  s.stem(
    [
      [0, -0.1, 0],
      [0.01, 0.3, 0],
      [0, 0.66, 0.01],
      [0, 1, 0],
    ],
    [0.15, 0.085, 0.042, 0.004],
    7,
    (t) => [t, 0, 0.3],
  );
  return s.done();
}

/** A cloud of cotton. */
export function cloud(): LifeShape {
  const s = sketch();
  const rough = (d: V3): number => 1 + 0.07 * Math.sin(d[0] * 7 + d[2] * 4) * Math.cos(d[1] * 8 + d[2] * 5);
  const puffs: readonly (readonly [number, number, number, number])[] = [
    [0, 0.2, 0, 0.42],
    [0.48, 0.1, 0.08, 0.31],
    [-0.46, 0.12, -0.06, 0.34],
    [0.2, 0.42, -0.1, 0.3],
    [-0.2, 0.36, 0.1, 0.27],
    [0.82, 0.03, -0.05, 0.2],
    [-0.82, 0.03, 0.08, 0.2],
  ];
  for (const [x, y, z, r] of puffs) s.ball([x, y, z], [r, r * 0.85, r], 7, 10, [0, 0, 0], rough);
  return s.done();
}
