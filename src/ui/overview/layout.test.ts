import { describe, expect, it } from 'vitest';
import { drawAcross, drawDown, type PolicyShape, spread } from './layout';

const policy = (measures: number, done: number, next: number): PolicyShape => ({ measures, done, next });
/** The shape of the real report. */
const GOALS = [
  [policy(3, 3, 4), policy(3, 2, 4), policy(4, 3, 2)],
  [policy(2, 1, 4), policy(2, 2, 3), policy(2, 2, 2)],
  [policy(1, 2, 3), policy(2, 3, 2), policy(1, 2, 2), policy(2, 2, 2)],
  [policy(4, 1, 3), policy(6, 4, 4), policy(4, 3, 3)],
  [policy(3, 2, 3), policy(2, 2, 2)],
];

describe.each([
  ['down', drawDown, { width: 1824, height: 800, rem: 24 }],
  ['across', drawAcross, { width: 960, height: 1300, rem: 34 }],
  ['across, phone', drawAcross, { width: 358, height: 900, rem: 17 }],
] as const)('the plan drawn %s', (_, draw, canvas) => {
  const drawing = draw(GOALS, canvas);

  it('draws everything once', () => {
    expect(drawing.goals).toHaveLength(5);
    expect(drawing.policies.flat()).toHaveLength(15);
    expect(drawing.measures).toHaveLength(41);
    expect(drawing.done).toHaveLength(34);
    expect(drawing.next).toHaveLength(43);
  });

  it('stays on its canvas', () => {
    for (const { x, y } of [
      ...drawing.measures,
      ...drawing.done,
      ...drawing.next,
      ...drawing.policies.flat(),
    ]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(canvas.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(canvas.height);
    }
  });
});

describe('spread', () => {
  it('is even about the middle, and closes up where there is no room', () => {
    expect(spread(0, 10, 50)).toEqual([]);
    expect(spread(1, 10, 50)).toEqual([0]);
    expect(spread(3, 10, 50)).toEqual([-10, 0, 10]);
    expect(spread(5, 40, 20)).toEqual([-20, -10, 0, 10, 20]);
  });
});
