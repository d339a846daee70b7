import { describe, expect, it } from 'vitest';
import { leastType, reachBand, sizeFactor } from './eyesight';
import { parseKioskConfig } from './kiosk-config';

/** 55 inches upright. */
const TALL = { widthMm: 681, heightMm: 1210 };

describe('reach', () => {
  it.each([
    ['begins low and ends high', 300, 159, 1269],
    ['stands at a table’s height', 700, 0, 635],
    ['hangs too high for anybody', 1200, 0, 0],
  ])('a screen that %s', (_, lowerEdgeMm, low, high) => {
    expect(reachBand({ ...TALL, lowerEdgeMm }, 1920)).toEqual({ low, high });
  });

  it('never leaves the window', () => {
    expect(reachBand({ widthMm: 300, heightMm: 200, lowerEdgeMm: 500 }, 1080)).toEqual({
      low: 0,
      high: 1080,
    });
  });
});

describe('size for eyes at a distance', () => {
  it('is 7.3 mm of capital at 600 mm', () => {
    // 27 inches, full HD: 3.21 pixels a millimetre.
    expect(leastType(3.21, 600) * 0.7).toBeCloseTo(7.33 * 3.21, 1);
  });

  it('leaves large words alone, enlarges small ones, and knows an end', () => {
    expect(sizeFactor(1.6, 600, 24)).toBe(1);
    expect(sizeFactor(3.21, 600, 24)).toBeCloseTo(1.4, 1);
    expect(sizeFactor(6, 1500, 24)).toBe(2);
  });
});

describe('kiosk.json', () => {
  it('takes the screen’s size and the distance', () => {
    const { config, problem } = parseKioskConfig(
      JSON.stringify({ panel: { ...TALL, lowerEdgeMm: 300 }, viewingMm: 700 }),
    );
    expect(problem).toBeNull();
    expect([config.panel, config.viewingMm]).toEqual([{ ...TALL, lowerEdgeMm: 300 }, 700]);
  });

  it.each([[{ widthMm: 681 }], ['large'], [{ ...TALL, lowerEdgeMm: 1100 }]])(
    'says what is wrong with a panel of %j',
    (panel) => {
      const { config, problem } = parseKioskConfig(JSON.stringify({ panel }));
      expect(config.panel).toBeNull();
      expect(problem).toContain('"panel"');
    },
  );
});
