// Contrast of all words against the moving picture, at the worst of sampled frames: the pictures of the place itself in both
// years, and the plateau in its four seasons, snow among them. The picture edition shows the same words on the same
// grounds; the frames are put behind them by calculation (tools/contrast).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contrastBefore, lookAt, type Points, readFrame } from '../../tools/contrast/measure';
import { expect, move, open, plainPictures, test } from '../helpers/app';
import { DIST } from '../helpers/dist';

/** Places of each kind of ground, with the beginnings of the names of their pictures. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  '#/': ['attract'],
  '#/home': ['home'],
  '#/goal/3': ['g3-'],
  '#/goal/3/2': ['g3p2-'],
  '#/overview': ['home'],
  '#/geopark': ['geopark'],
  '#/geopark/plateau': [],
  '#/geopark/cave/5': ['cave1-', 'cave5'],
  '#/geopark/time': ['time1', 'time9'],
  '#/geopark/dongvan': ['dongvan'],
};

/** Upright the words of these stand elsewhere. */
const UPRIGHT: readonly string[] = ['#/', '#/home', '#/goal/3/2', '#/overview', '#/geopark/cave/5'];

/** The shadow of the cloud that passes over attract, words and all (src/ui/styles/attract.css). */
const CLOUD = { colour: [31, 29, 26], alpha: 0.3 } as const;

const POSTERS = join(DIST, 'posters');

for (const { name, contrast, least, lang, size } of [
  { name: 'usual', contrast: 'normal', least: 4.5, lang: 'ja', size: { width: 1024, height: 768 } },
  { name: 'strong', contrast: 'high', least: 7, lang: 'vi', size: { width: 1024, height: 768 } },
  { name: 'upright', contrast: 'normal', least: 4.5, lang: 'vi', size: { width: 390, height: 844 } },
] as const) {
  test(`words stand out ${least}:1 from every frame (${name})`, async ({ page }) => {
    await page.setViewportSize(size);
    await plainPictures(page);
    await open(page, '#/', { lang, quality: 'poster', motion: 'none', test: '' });
    await page.evaluate((theme) => window.mineStage?.read({ contrast: theme }), contrast);
    await expect(page.locator('html')).toHaveAttribute('data-contrast', contrast);
    const side = size.width > size.height ? 'landscape' : 'portrait';
    const pictures = readdirSync(POSTERS).filter((file) => file.includes(`-${side}.`));
    const frames = new Map<string, Points>();
    const wrong: string[] = [];
    for (const [hash, begins] of Object.entries(PLACES)) {
      if (name === 'upright' && !UPRIGHT.includes(hash)) continue;
      await move(page, hash);
      const { lines, grounds } = await lookAt(page);
      expect(lines.length, hash).toBeGreaterThan(8);
      for (const file of pictures) {
        if (!['plateau', ...begins].some((begin) => file.startsWith(begin))) continue;
        const frame = frames.get(file) ?? (await readFrame(join(POSTERS, file), size));
        frames.set(file, frame);
        for (const line of lines)
          for (const veil of hash === '#/' ? [undefined, CLOUD] : [undefined]) {
            const ratio = contrastBefore(line, grounds, frame, veil);
            if (ratio < least) wrong.push(`${hash} ${line.what}: ${ratio.toFixed(2)} before ${file}`);
          }
      }
    }
    expect(wrong).toEqual([]);
  });
}
