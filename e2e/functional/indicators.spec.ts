// Indicators: none is supplied and the page says so; with a file of the city's they stand by goal, each with its word
// and how it was computed. The figures are made up, and given to the page by the test alone.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Indicator } from '../../src/content/indicators';
import { expect, move, open, STILL, test } from '../helpers/app';
import { bringAxe, findings } from '../helpers/axe';
import { DIST, LANGUAGES } from '../helpers/dist';

const NONE = {
  ja: '収録していません',
  'ja-x-easy': '入れていません',
  en: 'not included',
  vi: 'không có ở đây',
} as const;

test('the page says that no indicator is supplied', async ({ page }) => {
  for (const lang of LANGUAGES) {
    await open(page, '#/overview', { lang, ...STILL });
    await expect(page.locator('.honest')).toContainText(NONE[lang]);
    await expect(page.locator('.places button')).toHaveCount(1);
  }
});

const indicator = (id: string, change: Partial<Indicator>): Indicator => ({
  id,
  goal: 1,
  policy: 2,
  name: `見本の指標 ${id}`,
  unit: '人',
  good: 'up',
  baseline: { year: 2020, value: 1000 },
  target: { year: 2026, value: 1600 },
  actual: [
    { year: 2021, value: 1080 },
    { year: 2022, value: 1210 },
  ],
  source: '見本の冊子 3ページ',
  ...change,
});

const INDICATORS: readonly Indicator[] = [
  indicator('1', {}),
  indicator('2', { actual: [{ year: 2022, value: 1150 }] }),
  indicator('3', { actual: [{ year: 2022, value: 940 }], policy: null }),
  indicator('4', {
    goal: 3,
    good: 'down',
    unit: '%',
    baseline: { year: 2020, value: 12.5 },
    target: { year: 2025, value: 8 },
    actual: [{ year: 2022, value: null }],
  }),
  indicator('5', {
    goal: 3,
    good: 'keep',
    baseline: { year: 2020, value: 40 },
    target: { year: 2025, value: 40 },
    actual: [{ year: 2022, value: 43 }],
  }),
];

/** Gives the page a build's indicators as if the city had supplied these. */
async function supply(page: Page): Promise<void> {
  await page.route(/\/assets\/indicators-ja-[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify({ lang: 'ja', indicators: INDICATORS })}`,
    }),
  );
  // Read from the build itself: what is asked of the server here could outlive its test.
  await page.route(/\/assets\/ja-(?!x-easy)[^/]*\.js$/, (route) => {
    const file = readFileSync(`${DIST}${new URL(route.request().url()).pathname}`, 'utf8');
    return route.fulfill({
      contentType: 'text/javascript',
      body: file.replace('"indicators":0', `"indicators":${INDICATORS.length}`),
    });
  });
}

for (const [width, height] of [
  [1280, 720],
  [720, 1280],
] as const) {
  test(`indicators stand by goal, with their words and sums (${width} × ${height})`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await bringAxe(page);
    await supply(page);
    await open(page, '#/overview', { lang: 'ja', ...STILL });
    await expect(page.locator('.honest')).not.toContainText(NONE.ja);
    await page.getByRole('button', { name: '指標（5）' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
    const card = (id: string) => page.locator(`[data-indicator="${id}"]`);
    for (const [id, word] of [
      ['1', '順調'],
      ['2', 'おおむね順調'],
      ['3', '課題あり'],
      ['4', '未公表'],
      ['5', 'おおむね順調'],
    ] as const)
      await expect(card(id).locator('.kpi-status')).toHaveText(new RegExp(` ${word}$`));
    await expect(card('2')).toContainText('令和4年度の目安は1,200人。基準から目安までの道のりの75%です。');
    await expect(card('2')).toContainText('増やす指標');
    await expect(card('2').locator('.kpi-values li')).toHaveText([
      '令和2年度 基準1,000人',
      '令和4年度 実績1,150人',
      '令和8年度 目標1,600人',
    ]);
    await expect(card('4').locator('.kpi-values')).toContainText('令和4年度 実績未公表');
    await page.getByText('分け方と計算のしかた').click();
    await expect(page.getByText('70%以上ならおおむね順調')).toBeVisible();
    await expect(page.locator('.honest')).toContainText('市の評価ではありません');
    // Every bar lies within its card, and no text runs out of it.
    const outside = await page.locator('.kpi-card').evaluateAll((cards) =>
      cards.flatMap((one) => {
        const box = one.getBoundingClientRect();
        return [...one.querySelectorAll('*:not(wbr)')]
          .filter((part) => {
            const own = part.getBoundingClientRect();
            return own.left < box.left - 1 || own.right > box.right + 1;
          })
          .map((part) => `${part.tagName} ${part.className}: ${part.textContent}`);
      }),
    );
    expect(outside).toEqual([]);
    expect(await findings(page, 'indicators', { within: '.kpi' })).toEqual([]);
    // The figures are of this visit: elsewhere and back the drawing stands again.
    await move(page, '#/home');
    await move(page, '#/overview');
    await expect(page.locator('.drawing')).toBeVisible();
  });
}
