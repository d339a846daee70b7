import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { brightPoints, createRuns } from './measure';

const picture = (channels: readonly number[]): Promise<Buffer> =>
  sharp(Buffer.from(channels), { raw: { width: channels.length / 3, height: 1, channels: 3 } })
    .png()
    .toBuffer();

describe('burn-in', () => {
  it('counts as bright what is above 60 % relative luminance, not above 60 % of the signal', async () => {
    const points = [255, 255, 255, 153, 153, 153, 204, 204, 204, 203, 203, 203, 0, 255, 0, 0, 0, 0];
    expect([...(await brightPoints(await picture(points)))]).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('knows the longest time of any one point, from dark to dark', () => {
    const runs = createRuns(10);
    for (const look of ['110', '110', '011', '111', '110', '000']) runs.add(Uint8Array.from(look, Number));
    // The second point: five looks.
    expect(runs.longestS()).toBe(60);
    expect(createRuns(10).longestS()).toBe(0);
  });
});
