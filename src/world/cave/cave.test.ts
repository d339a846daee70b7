import { describe, expect, it } from 'vitest';
import { PLATES, TERRACES } from './basins';
import { FORMATION_FLOATS, placeFormations, ROOT_M } from './formations';
import { GOLDEN_COLUMN, MOUTH, newSection, sectionAt } from './layout';
import { MeshBuilder } from './mesh';
import { addPools } from './pool-mesh';
import { createPools } from './pools';
import { angleAbove, floorHeight, shellPoint } from './shell';
import { addSight, COLUMN } from './sights';
import { WaterBuilder } from './water';

const point = { x: 0, y: 0, z: 0 };

describe('rimstone pools', () => {
  const plates = createPools(PLATES);

  it('are more than five hundred in 百枚皿', () => {
    expect(plates.basins.length).toBeGreaterThan(500);
    expect(createPools(TERRACES).basins.length).toBeGreaterThan(100);
  });

  it('have rims on the level set of their basin', () => {
    for (const basin of plates.basins.filter((_, i) => i % 7 === 0)) {
      for (let k = 0; k < 24; k++) {
        const angle = (k / 24) * Math.PI * 2;
        const r = plates.rim(basin, angle);
        const off = plates.inside(basin, basin.x + Math.cos(angle) * r, basin.z + Math.sin(angle) * r);
        expect(Math.abs(off)).toBeLessThan(0.02);
      }
    }
  });

  it('hold level water below their rim, and step down to the next', () => {
    const rock = new MeshBuilder();
    const water = new WaterBuilder();
    addPools(plates, { stepM: 0.3, stepPerM: 0, cut: 'plain', eye: [0, 0] }, rock, water);
    const { positions } = water.finish();
    const levels = new Set<number>();
    for (let i = 1; i < positions.length; i += 3) levels.add(positions[i] ?? 0);
    // One level for each basin and no other.
    expect([...levels].sort()).toEqual([...new Set(plates.basins.map((b) => Math.fround(b.level)))].sort());
    for (const basin of plates.basins) {
      const r = plates.rim(basin, 1) + 0.2;
      const beneath = plates.beneath(basin, basin.x + Math.cos(1) * r, basin.z + Math.sin(1) * r);
      expect(beneath).toBeLessThan(basin.level);
    }
    expect(PLATES.freeboard).toBeGreaterThan(0);
  });

  it('are the same every time', () => {
    expect(createPools(PLATES).basins).toEqual(plates.basins);
  });
});

describe('what hangs', () => {
  it('is rooted in the ceiling, and what stands in the floor', () => {
    const { data, count } = placeFormations(254, 300);
    expect(count).toBeGreaterThan(100);
    for (let i = 0; i < count; i += 9) {
      const [x = 0, y = 0, z = 0, , length = 0] = data.subarray(i * FORMATION_FLOATS);
      if (length > 0) {
        expect(y).toBeLessThan(floorHeight(x, z));
        continue;
      }
      // The nearest point of the shell in its cut: the root lies in the stone, no more than its depth.
      let near = Number.POSITIVE_INFINITY;
      for (let k = 0; k <= 1600; k++) {
        shellPoint(-z, (k / 1600) * Math.PI, point);
        near = Math.min(near, Math.hypot(point.x - x, point.y + ROOT_M - y));
      }
      expect(near).toBeLessThan(0.1);
    }
  });

  it('is the same every time', () => {
    expect(placeFormations(158, 206).data).toEqual(placeFormations(158, 206).data);
  });
});

describe('true sizes', () => {
  it('gives the golden column 15 by 4 metres, from the floor to the ceiling', () => {
    const mesh = new MeshBuilder();
    addSight(mesh, COLUMN, 90);
    const { positions } = mesh.finish();
    const low = [1e9, 1e9, 1e9];
    const high = [-1e9, -1e9, -1e9];
    positions.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3] ?? 0, value);
      high[i % 3] = Math.max(high[i % 3] ?? 0, value);
    });
    const [wide, tall, deep] = high.map((value, i) => value - (low[i] ?? 0));
    expect(tall).toBeCloseTo(GOLDEN_COLUMN.height, 1);
    expect(wide).toBeGreaterThan(GOLDEN_COLUMN.width - 0.35);
    expect(wide).toBeLessThan(GOLDEN_COLUMN.width + 0.35);
    expect(deep).toBeLessThan(GOLDEN_COLUMN.width + 0.35);
    shellPoint(GOLDEN_COLUMN.d, angleAbove(GOLDEN_COLUMN.d, GOLDEN_COLUMN.x), point);
    expect(Math.abs(point.y - (high[1] ?? 0))).toBeLessThan(0.6);
  });

  it('gives the mouth 8 by 24 metres over the stream', () => {
    const cut = sectionAt(MOUTH.d, newSection());
    expect(cut.halfWidth * 2).toBe(MOUTH.width);
    expect(cut.floor + cut.height).toBeCloseTo(MOUTH.height, 0);
  });
});
