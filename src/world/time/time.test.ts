import { describe, expect, it } from 'vitest';
import { BASE_Y, COLUMNS, columnX, FIELD, FIELDS, HALF_WIDTH_M } from './block';
import { instantAt, newInstant } from './history';
import { makeNoiseMap } from './noise-map';
import { writeProfile } from './profile';
import { caveFloor, caveHeight, FOLD, overAt, profileAt, rockAt, unfold } from './section';

/** Forty instants over the whole way, the nine ages among them. */
const INSTANTS = Array.from({ length: 41 }, (_, i) => (i / 40) * 8);

function at(age: number) {
  const now = newInstant();
  instantAt(age, now);
  const profile = new Float32Array(COLUMNS * FIELDS);
  writeProfile(age, now, profile);
  return { now, profile };
}

/** Tops of limestone from above at x: how often the section changes from something else into white on the way down. */
function whiteBands(age: number, x: number): number {
  const { now, profile } = at(age);
  let bands = 0;
  let before = 'air';
  for (let y = 40; y > BASE_Y; y -= 0.25) {
    const rock = rockAt(x, y, now, profile);
    if (rock === 'limestone' && before !== 'limestone') bands += 1;
    before = rock;
  }
  return bands;
}

describe('the section', () => {
  it('keeps its layers in order in every column, at every instant', () => {
    for (const age of INSTANTS) {
      const { profile } = at(age);
      for (let column = 0; column < COLUMNS; column++) {
        const field = (name: keyof typeof FIELD): number =>
          profile[column * FIELDS + FIELD[name]] ?? Number.NaN;
        const where = `age ${age}, x ${columnX(column)}`;
        expect(field('crust'), where).toBeLessThan(field('basalt'));
        expect(field('basalt'), where).toBeLessThanOrEqual(field('limeBottom') + 1e-4);
        expect(field('limeBottom'), where).toBeLessThanOrEqual(field('limeTop') + 1e-4);
        expect(field('coalBottom'), where).toBeLessThanOrEqual(field('coalTop') + 1e-4);
        expect(field('coalTop'), where).toBeLessThanOrEqual(field('surface') + 1e-4);
        expect(field('surface'), where).toBeGreaterThan(BASE_Y);
      }
    }
  });

  it('changes without jumps as the hand moves', () => {
    const STEP = 0.004;
    for (let age = 0; age + STEP <= 8; age += 0.05) {
      const a = at(age).profile;
      const b = at(age + STEP).profile;
      const furthest = a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 0))), 0);
      expect(furthest, `age ${age}`).toBeLessThan(3);
    }
  });

  it('is the same from either side of an instant', () => {
    const now = newInstant();
    const profile = new Float32Array(COLUMNS * FIELDS);
    for (const age of INSTANTS) {
      instantAt(8, now);
      writeProfile(8, now, profile);
      instantAt(age, now);
      writeProfile(age, now, profile);
      expect(profile).toEqual(at(age).profile);
    }
  });

  it('has rock under the ground and air over it: face and surface agree', () => {
    for (const age of INSTANTS) {
      const { now, profile } = at(age);
      for (let x = -118; x < 118; x += 3.7) {
        const ground = profileAt(profile, FIELD.surface, x);
        expect(rockAt(x, ground + 0.01, now, profile)).toBe('air');
        expect(rockAt(x, ground - 0.01, now, profile)).not.toBe('air');
      }
    }
  });

  it('cuts the cave into limestone', () => {
    const { now, profile } = at(8);
    for (let x = -6; x < 60; x += 4) {
      const floor = caveFloor(x);
      const roof = floor + caveHeight(x, 1);
      expect(roof).toBeLessThan(profileAt(profile, FIELD.surface, x) - 2);
      expect(rockAt(x, roof + 0.5, now, profile), `over the roof at ${x}`).toBe('limestone');
    }
    expect(caveHeight(20, 0)).toBe(0);
  });

  it('lays the limestone on the seamount, under the sea, until the trench', () => {
    for (const age of [1, 1.5, 2]) {
      const { now, profile } = at(age);
      expect(rockAt(now.centre, -10, now, profile)).toBe('limestone');
      expect(rockAt(now.centre, -40, now, profile)).toBe('basalt');
      const top = Math.max(
        ...Array.from({ length: COLUMNS }, (_, i) => profile[i * FIELDS + FIELD.surface] ?? 0),
      );
      // The rim of an atoll just breaks the sea.
      expect(top).toBeGreaterThan(now.sea);
      expect(top).toBeLessThan(now.sea + 3);
    }
    const before = at(0);
    expect(profileAt(before.profile, FIELD.surface, before.now.centre)).toBeLessThan(before.now.sea - 4);
  });
});

describe('the fold', () => {
  it('is there from the trench on and not before', () => {
    expect(at(2).now.fold).toBe(0);
    expect(at(3).now.fold).toBeGreaterThan(0.9);
    expect(at(4).now.fold).toBe(1);
  });

  it('overturns beds: on the way down one meets the same beds again, upside down', () => {
    // One and the same height in the beds is met three times along a line through the fold.
    const { now } = at(4);
    const out: [number, number] = [0, 0];
    let most = 0;
    for (let x = -60; x < 100; x += 1) {
      let crossings = 0;
      let before = 0;
      for (let y = 20; y > BASE_Y; y -= 0.25) {
        unfold(x, y, now, out);
        const side = Math.sign(out[1] + 50);
        if (before !== 0 && side !== before) crossings += 1;
        before = side;
      }
      most = Math.max(most, crossings);
    }
    expect(most).toBeGreaterThanOrEqual(3);
    expect(Math.max(...[-20, 0, 20, 40].map((x) => whiteBands(4, x)))).toBeGreaterThanOrEqual(1);
  });

  it('moves every point to a place of its own, so that beds never cross', () => {
    // Two shears: what lies at (x, y) came from one place, and can be laid back there.
    const { now } = at(4);
    const out: [number, number] = [0, 0];
    for (let x0 = -HALF_WIDTH_M; x0 <= HALF_WIDTH_M; x0 += 7) {
      for (let y0 = -60; y0 <= 10; y0 += 5) {
        const y = y0 + FOLD.height * Math.exp(-(((x0 - now.centre) / FOLD.width) ** 2));
        const x = x0 - FOLD.over * overAt(y);
        unfold(x, y, now, out);
        expect(out[0]).toBeCloseTo(x0, 6);
        expect(out[1]).toBeCloseTo(y0, 6);
      }
    }
  });
});

describe('the land', () => {
  it('bears coal in the west from the swamp on, at the surface of its time', () => {
    expect(at(3).profile[FIELD.coalTop]).toBeCloseTo(at(3).profile[FIELD.coalBottom] ?? 0, 3);
    const { now, profile } = at(4);
    expect(rockAt(-70, -6, now, profile)).toBe('coal');
    const ground = profileAt(profile, FIELD.surface, -70);
    expect(Math.abs(ground - now.sea)).toBeLessThan(1);
  });

  it('lifts the limestone out of the sea, then opens bowls above and the cave below', () => {
    const low = at(5);
    const high = at(6);
    expect(profileAt(low.profile, FIELD.surface, 20)).toBeLessThan(low.now.sea + 3);
    expect(profileAt(high.profile, FIELD.surface, 20)).toBeGreaterThan(high.now.sea + 12);
    expect(high.now.bowls + high.now.cave).toBe(0);
    const today = at(8);
    expect(today.now.bowls).toBe(1);
    expect(today.now.cave).toBe(1);
  });
});

describe('the noise', () => {
  it('tiles: the two edges of the map are neighbours', () => {
    const SIZE = 64;
    const map = makeNoiseMap(SIZE, 5);
    let seam = 0;
    let inside = 0;
    for (let i = 0; i < SIZE; i++) {
      const row = i * SIZE * 4;
      seam += Math.abs((map[row] ?? 0) - (map[row + (SIZE - 1) * 4] ?? 0));
      inside += Math.abs((map[row + 128] ?? 0) - (map[row + 124] ?? 0));
    }
    expect(seam).toBeLessThan(inside * 2);
  });
});
