import { Color, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createAtmosphere } from './atmosphere';

/** All that the sweep through the year and the day changes, as one list of numbers. */
function shown(month: number, hour: number): number[] {
  const atmosphere = createAtmosphere();
  atmosphere.set(month, hour);
  return Object.entries(atmosphere.uniforms).flatMap(([name, { value }]) => {
    // The fire has a clock of its own, and the month is what is swept.
    if (name === 'uFire' || name === 'uMonth') return [];
    if (value instanceof Color || value instanceof Vector3) return value.toArray();
    return typeof value === 'number' ? [value] : [];
  });
}

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));

describe('the atmosphere', () => {
  it('goes through the year without a jump, and round', () => {
    for (const hour of [6.5, 12]) {
      let before = shown(0, hour);
      for (let month = 0.01; month <= 12; month += 0.01) {
        const now = shown(month, hour);
        // The fire itself blackens the land at once.
        if (month < 1.6 || month > 1.82) expect(apart(now, before), `month ${month}`).toBeLessThan(0.12);
        before = now;
      }
      expect(apart(shown(0, hour), shown(11.9999, hour))).toBeLessThan(0.01);
    }
  });

  it('goes through the day without a jump', () => {
    let before = shown(9.5, 0);
    for (let hour = 0.005; hour <= 24; hour += 0.005) {
      const now = shown(9.5, hour);
      // At dawn and dusk the light swings from moon to sun and back.
      expect(apart(now, before), `hour ${hour}`).toBeLessThan(0.12);
      before = now;
    }
  });

  it('shows the same time the same way, whatever was shown before', () => {
    const atmosphere = createAtmosphere();
    atmosphere.set(0.4, 2);
    atmosphere.set(9.5, 6);
    const there = JSON.stringify(atmosphere.uniforms);
    atmosphere.set(11.9, 23);
    atmosphere.set(9.5, 6);
    expect(JSON.stringify(atmosphere.uniforms)).toBe(there);
  });

  it('snows in deep winter and fogs on October mornings only', () => {
    const atmosphere = createAtmosphere();
    const at = (month: number, hour: number): [number, number] => {
      atmosphere.set(month, hour);
      return [atmosphere.uniforms.uSnow.value, atmosphere.uniforms.uMist.value];
    };
    expect(at(0.45, 8)[0]).toBeGreaterThan(0.7);
    expect(at(1.5, 8)[0]).toBe(0);
    expect(at(7, 8)[0]).toBe(0);
    expect(at(9.5, 6.2)[1]).toBeGreaterThan(0.9);
    expect(at(9.5, 12)[1]).toBe(0);
    expect(at(5, 6.2)[1]).toBe(0);
  });
});
