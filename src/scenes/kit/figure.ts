// The figure of a turned-wood person: as a model, and as the geometry all people share. Metres; looks towards +z.
import { BufferAttribute, InstancedBufferGeometry } from 'three';
import { bounded } from './bake';
import { join, type Model, piece, place } from './model';
import type { Detail } from './shape';
import { box, disc, lathe } from './shapes';
import { tube } from './strands';

/** People are drawn larger than life, so that they read from the rim. */
export const LARGER = 1.25;

export type PersonKind = 'adult' | 'child' | 'elder' | 'wheelchair' | 'helmet' | 'pack';
/** In the order of their numbers in the shader. */
export const KINDS: readonly PersonKind[] = ['adult', 'child', 'elder', 'wheelchair', 'helmet', 'pack'];

const BODY = lathe(
  [
    [0.25, 0],
    [0.27, 0.07],
    [0.2, 0.75],
    [0.18, 1.05],
    [0.06, 1.26],
  ],
  10,
);
const HEAD = lathe(
  [
    [0.08, 0],
    [0.19, 0.12],
    [0.2, 0.24],
    [0.14, 0.36],
    [0, 0.42],
  ],
  10,
);
/** The body in few strokes. */
const SKETCH = lathe(
  [
    [0.26, 0],
    [0.2, 0.7],
    [0.19, 1],
    [0.07, 1.26],
  ],
  9,
);
const ARM = lathe(
  [
    [0.055, 0],
    [0.05, 0.5],
    [0, 0.54],
  ],
  5,
);
const HELMET = lathe(
  [
    [0.27, 0],
    [0.2, 0.16],
    [0, 0.27],
  ],
  9,
);
/** Seen from outside only. */
const WHEEL = lathe(
  [
    [0.34, 0],
    [0, 0.04],
  ],
  10,
);

/** A person as a model: in light for people who are still to come, or solid as the passenger of a part. */
export function figure(raised = false): Model {
  const arm = (side: number): Model =>
    piece(
      tube(
        [
          [side * 0.18, 1.05, 0],
          [side * 0.46, 1.5, 0.05],
        ],
        0.05,
        4,
      ),
      'wood',
    );
  return place(
    join(piece(SKETCH, 'wood'), piece(HEAD, 'wood', { y: 1.26 }), raised ? join(arm(1), arm(-1)) : []),
    { scale: LARGER },
  );
}

type Gear = readonly [model: Model, material: number, kind: PersonKind | 'all', arm: number];

/** The figure with everything any kind may carry; the shader folds away what a person has not. */
export function bakeFigure(detail: Detail): InstancedBufferGeometry {
  const wheel = (side: number): Model =>
    piece(WHEEL, 'coal', { x: side * 0.3, y: 0.34, lean: (-side * Math.PI) / 2 });
  const gear: readonly Gear[] = [
    [piece(disc(0.62, 0.095, 1, 14), 'coal'), 2, 'all', 0],
    [piece(BODY, 'stone'), 0, 'all', 0],
    [piece(HEAD, 'wood', { y: 1.26 }), 1, 'all', 0],
    [piece(ARM, 'stone', { x: -0.185, y: 1.1, lean: Math.PI - 0.13 }), 0, 'all', 1],
    [piece(ARM, 'stone', { x: 0.185, y: 1.1, lean: Math.PI + 0.13 }), 0, 'all', 2],
    [
      piece(
        tube(
          [
            [0.3, 0, 0.16],
            [0.3, 0.95, 0.16],
          ],
          0.03,
          4,
        ),
        'coal',
      ),
      3,
      'elder',
      0,
    ],
    [join(wheel(1), wheel(-1)), 3, 'wheelchair', 0],
    [piece(box(0.56, 0.5, 0.07, 0), 'coal', { y: 0.55, z: -0.26 }), 3, 'wheelchair', 0],
    [piece(HELMET, 'straw', { y: 1.46 }), 4, 'helmet', 0],
    [piece(box(0.3, 0.42, 0.2, 0), 'coal', { y: 0.68, z: -0.3 }), 3, 'pack', 0],
  ];
  const position: number[] = [];
  const normal: number[] = [];
  const body: number[] = [];
  const indices: number[] = [];
  for (const [model, material, kind, arm] of gear) {
    for (const { shape, matrix } of model) {
      const data = shape(detail);
      const first = position.length / 3;
      const m = matrix.elements;
      for (let i = 0; i < data.positions.length; i += 3) {
        for (let row = 0; row < 3; row++) {
          const times = (v: readonly number[]): number =>
            (m[row] ?? 0) * (v[i] ?? 0) +
            (m[row + 4] ?? 0) * (v[i + 1] ?? 0) +
            (m[row + 8] ?? 0) * (v[i + 2] ?? 0);
          position.push(times(data.positions) + (m[row + 12] ?? 0));
          normal.push(times(data.normals));
        }
        body.push(material, kind === 'all' ? 0 : KINDS.indexOf(kind), arm);
      }
      for (const index of data.indices) indices.push(first + index);
    }
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3));
  geometry.setAttribute('aBody', new BufferAttribute(new Float32Array(body), 3));
  geometry.setIndex(indices);
  bounded(geometry);
  return geometry;
}
