// Tours of all places: everywhere something is drawn, within the tier's budgets, the same when one comes again from another
// side, and at the end all that was taken is given back. In the machine's own tier (the software tier without a GPU): what each
// tier draws is added up by `src/scenes/together.test.ts` and the worlds' own unit tests, and visual/year is in the low tier.
import type { Page } from '@playwright/test';
import { FRAME_BUDGETS } from '../../src/scenes/contract';
import { expect, FIXED_OWN, move, open, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

/** Least spread of a picture's brightness (0–1) with which it is not blank. */
const NOT_BLANK = 0.04;
const SECONDS = 5;

const goals = PLANS.ja.goals;
const landmarksOf = (from: number, to: number): string[] =>
  goals
    .filter(({ number }) => number >= from && number <= to)
    .flatMap(({ number, policies }) => [
      `#/goal/${number}`,
      ...policies.map((policy) => `#/goal/${number}/${policy.number}`),
    ]);

/** Three tours, so that no machine has to walk everything in one go. */
const TOURS: readonly {
  readonly name: string;
  readonly places: readonly string[];
  /** A place whose programs are compiled before the counting begins. */
  readonly first: string;
  readonly sentences: number;
}[] = [
  {
    name: 'goals 1 to 3',
    places: landmarksOf(1, 3),
    first: '#/goal/1',
    sentences: sentencesOf(1, 3),
  },
  {
    name: 'the plateau and goals 4 and on',
    places: ['#/', '#/home', '#/overview', ...landmarksOf(4, goals.length)],
    first: '#/goal/4',
    sentences: sentencesOf(4, goals.length),
  },
  {
    name: 'the geopark',
    places: [
      '#/geopark',
      '#/geopark/plateau',
      ...[1, 2, 3, 6, 8, 10].map((station) => `#/geopark/cave/${station}`),
      '#/geopark/time',
      '#/geopark/dongvan',
      // Again, from other sides.
      '#/geopark/plateau',
      '#/geopark/cave/3',
    ],
    first: '#/geopark/cave',
    sentences: 0,
  },
];

function sentencesOf(from: number, to: number): number {
  return goals
    .filter(({ number }) => number >= from && number <= to)
    .flatMap(({ policies }) => policies)
    .flatMap(({ items }) => PLANS.ja.years.map((year) => items[year]?.length ?? 0))
    .reduce((sum, n) => sum + n, 0);
}

/** What is drawn now, after `press` (a selector) was touched: counts, and the spread of the picture's brightness. */
const drawn = (page: Page, press: string | null = null) =>
  page.evaluate(
    async ([selector, seconds]) => {
      if (selector !== null) document.querySelector<HTMLElement>(selector)?.click();
      await window.mineStage?.seek(seconds);
      // In the task of the drawing the canvas still holds the picture.
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
      const small = new OffscreenCanvas(64, 36).getContext('2d');
      if (!canvas || !small) throw new Error('there is no picture');
      small.drawImage(canvas, 0, 0, 64, 36);
      const { data } = small.getImageData(0, 0, 64, 36);
      const greys = Array.from({ length: 64 * 36 }, (_, i) => {
        const [r = 0, g = 0, b = 0] = data.subarray(i * 4, i * 4 + 3);
        return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
      });
      const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
      // FNV-1a: two pictures of one place are the same, or they are not.
      let digest = 0x811c9dc5;
      for (const byte of data) digest = Math.imul(digest ^ byte, 0x01000193);
      const spread = Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length);
      const info = window.mineStage?.info();
      return { ...info, spread, digest, sentence: info?.state.sentence ?? null };
    },
    [press, SECONDS] as const,
  );
type Drawn = Awaited<ReturnType<typeof drawn>>;

function faultsOf(where: string, now: Drawn): string[] {
  if (!now.tier) return [`${where}: no tier is told`];
  const most = FRAME_BUDGETS[now.tier];
  const found = (['calls', 'triangles', 'programs'] as const)
    .filter((name) => !(Number(now[name]) <= most[name]))
    .map((name) => `${where}: ${now[name]} ${name}, at most ${most[name]}`);
  return now.spread > NOT_BLANK ? found : [...found, `${where}: the picture is blank (${now.spread})`];
}

test.use({ viewport: { width: 320, height: 180 } });

for (const { name, places, first, sentences } of TOURS) {
  test(`a tour of ${name} draws something everywhere, stays within its tier’s budgets, and gives everything back`, async ({
    page,
  }) => {
    test.setTimeout(480_000);
    await open(page, '#/home', { ...FIXED_OWN, lang: 'ja' });
    // Programs compile when first needed and are then kept: one round before counting.
    await move(page, first);
    if ((await page.locator('[data-year]').count()) > 0)
      for (const year of PLANS.ja.years) await drawn(page, `[data-year="${year}"]`);
    await move(page, '#/home');
    const start = await drawn(page);
    const wrong: string[] = [];
    const pictures = new Map<string, number>();
    let told = 0;
    for (const hash of places) {
      await move(page, hash);
      const ids = await page
        .locator('[data-id]:has(.item-choose)')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''));
      if (ids.length === 0) {
        const now = await drawn(page);
        wrong.push(...faultsOf(hash, now));
        const before = pictures.get(hash) ?? now.digest;
        if (before !== now.digest) wrong.push(`${hash}: another picture than when it was first shown`);
        pictures.set(hash, before);
        if ((await page.locator('[data-year]').count()) === 0) continue;
        for (const year of PLANS.ja.years)
          wrong.push(...faultsOf(`${hash} ${year}`, await drawn(page, `[data-year="${year}"]`)));
      }
      for (const id of ids) {
        const now = await drawn(page, `[data-id="${id}"] .item-choose`);
        if (now.sentence === id) told += 1;
        wrong.push(...faultsOf(id, now));
      }
    }
    await move(page, '#/home');
    const end = await drawn(page);
    expect(wrong).toEqual([]);
    expect(told, 'sentences whose object was shown').toBe(sentences);
    const kept = ({ geometries, textures, programs, tweens }: Drawn) => ({
      geometries,
      textures,
      programs,
      tweens,
    });
    expect(kept(end)).toEqual(kept(start));
    expect(await page.locator('canvas').count()).toBe(1);
  });
}
