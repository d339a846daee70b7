import { describe, expect, it } from 'vitest';
import { arrange, composed, type Label } from './arrange';

const BOUNDS = { left: 48, top: 120, right: 1872, bottom: 940 };
const label = (x: number, y: number): Label => ({ x, y, width: 220, height: 130, above: 40 });

const overlap = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.5 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.5;

describe('arrange', () => {
  it('leaves labels alone that are fine', () => {
    const labels = [label(400, 500), label(900, 500)];
    arrange(labels, BOUNDS);
    expect(labels).toEqual([label(400, 500), label(900, 500)]);
  });

  it('keeps every label on the screen', () => {
    const labels = [label(-300, -100), label(4000, 3000)];
    arrange(labels, BOUNDS);
    expect(labels[0]).toMatchObject({ x: 158, y: 160 });
    expect(labels[1]).toMatchObject({ x: 1762, y: 850 });
  });

  it('parts labels that lie on each other', () => {
    const labels = [label(600, 500), label(640, 520), label(700, 500)];
    arrange(labels, BOUNDS);
    for (const a of labels) for (const b of labels) if (a !== b) expect(overlap(a, b)).toBe(false);
  });
});

describe('composed', () => {
  it('spreads five labels over the picture without overlap', () => {
    const labels = [0, 1, 2, 3, 4].map((i) => {
      const { x, y } = composed(i, 5, BOUNDS);
      return label(x, y);
    });
    const before = labels.map(({ x, y }) => ({ x, y }));
    arrange(labels, BOUNDS);
    expect(labels.map(({ x, y }) => ({ x, y }))).toEqual(before);
  });
});
