// Easier to read: the panel, its effect at once, its end with the visit; by ear, by key, by one switch, within reach.
import type { Page } from '@playwright/test';
import type { Reading } from '../../src/app/reading';
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

const POSTER = { quality: 'poster', lang: 'ja', test: '' } as const;

const read = (page: Page, change: Partial<Reading>): Promise<void> =>
  page.evaluate((reading) => window.mineStage?.read(reading), change);

test('one button opens everything, it holds at once, and goes with the visitor', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/goal/1/2', { ...POSTER, mode: 'kiosk' });
  const html = page.locator('html');
  const size = (): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.locator('.easier-button').click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: '200%' }).click();
  await expect.poll(size).toBeCloseTo(before * 2, 1);
  await panel.getByRole('button', { name: '白と黒ではっきり' }).click();
  await expect(html).toHaveAttribute('data-contrast', 'high');
  await panel.getByRole('button', { name: '低くする' }).click();
  await expect(html).toHaveAttribute('data-reach', '');
  await panel.locator('button[lang="en"]').click();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await expect(page.locator('.easier-button')).toBeFocused();
  await page.clock.runFor(112_000);
  await expect(html).toHaveAttribute('data-view', 'attract');
  await expect(html).toHaveAttribute('data-contrast', 'normal');
  await expect(html).not.toHaveAttribute('data-sheet', /.*/);
  await expect.poll(size).toBeCloseTo(before, 1);
  // A briefing is read together.
  await read(page, { size: 200 });
  await expect(html).toHaveAttribute('data-sheet', 'side');
  await move(page, '#/present/5');
  await expect(html).not.toHaveAttribute('data-sheet', /.*/);
});

test('the goals keep their places when the words become large', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#/home', POSTER);
  await read(page, { size: 200 });
  await expect(page.locator('html')).toHaveAttribute('data-sheet', 'side');
  const discs = page.locator('.disc');
  await expect(discs).toHaveCount(PLANS.ja.goals.length);
  const places = async (): Promise<number> =>
    new Set(await discs.evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform))).size;
  await expect.poll(places).toBe(PLANS.ja.goals.length);
});

test('a panel fits its words at once when readings or contrast change, as if one had just come', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#/home', { ...POSTER, motion: 'none' });
  // What is loaded for them is there.
  await read(page, { furigana: 'all', contrast: 'high' });
  await expect(page.locator('html')).toHaveAttribute('data-furigana', 'all');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await read(page, { furigana: 'none', contrast: 'normal' });
  const boxes = (): Promise<readonly string[]> =>
    page.locator('.panel *').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, x, y, width, height].join(' ');
      }),
    );
  for (const hash of ['#/goal/3/1', '#/geopark/dongvan']) {
    await move(page, hash);
    for (const change of [
      { furigana: 'all' },
      { furigana: 'none' },
      { contrast: 'high' },
      { contrast: 'normal' },
    ] as const) {
      await read(page, change);
      const inPlace = await boxes();
      await move(page, '#/staff');
      await move(page, hash);
      expect(inPlace.length).toBeGreaterThan(10);
      expect(await boxes(), `${hash} ${JSON.stringify(change)}`).toEqual(inPlace);
    }
  }
});

test('above large words the picture still shows what its labels are of', async ({ page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await open(page, '#/goal/3/1', POSTER);
  const told = 'g3.p1.fy2022.1';
  const { y } = await page.evaluate(async (id) => {
    const anchors = await (await fetch('posters/anchors.json')).json();
    return anchors['g3p1-done-portrait'].find((one: { id: string }) => one.id === id);
  }, told);
  const face = page.locator(`[data-sentence="${told}"] .disc-face`);
  const picture = page.locator('#stage img');
  /** Where in the picture (0–1) the label's middle stands. */
  const place = async (): Promise<number> => {
    const [label, whole] = [await face.boundingBox(), await picture.boundingBox()];
    if (!label || !whole) return Number.NaN;
    return (label.y + label.height / 2 - whole.y) / whole.height;
  };
  await expect.poll(place).toBeCloseTo(y, 2);
  expect((await picture.boundingBox())?.y).toBe(0);
  await read(page, { size: 200 });
  await expect(page.locator('html')).toHaveAttribute('data-sheet', 'low');
  await expect.poll(place).toBeCloseTo(y, 2);
  const [words, label, whole] = [
    await page.locator('.page').boundingBox(),
    await face.boundingBox(),
    await picture.boundingBox(),
  ];
  // Room for what stands below the label, and no end of the picture in sight.
  expect((label?.y ?? 0) + 2 * (label?.height ?? 0)).toBeLessThan(words?.y ?? 0);
  expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeGreaterThanOrEqual(words?.y ?? Number.NaN);
  // In attract the words lie over the picture, which stays whole.
  await move(page, '#/');
  const whereItIs = async () => {
    const { x, y } = (await picture.boundingBox()) ?? {};
    return [x, y];
  };
  await expect.poll(whereItIs).toEqual([0, 0]);
  await move(page, '#/goal/3/1');
  await read(page, { size: 100 });
  await expect.poll(whereItIs).toEqual([0, 0]);
});

/** In how many lines each of the elements stands. */
const linesOf = (all: readonly Element[]): number[] =>
  all.map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });

test('large words break no name', async ({ page }) => {
  await plainPictures(page);
  for (const { lang, width, height } of [
    { lang: 'en', width: 390, height: 844 },
    { lang: 'en', width: 1080, height: 1920 },
    { lang: 'ja', width: 1080, height: 1920 },
    { lang: 'ja-x-easy', width: 1024, height: 768 },
  ]) {
    await page.setViewportSize({ width, height });
    await open(page, '#/geopark/dongvan', { ...STILL, lang, test: '' });
    await read(page, { size: 200 });
    await page.evaluate(() => document.fonts.ready);
    // What is compared stands below each other, not in three narrow columns.
    const plateaus = await page.locator('.pairs th[scope="row"]').evaluateAll(linesOf);
    expect(plateaus, `${lang} ${width}`).toEqual(Array.from({ length: 8 }, () => 1));
    await move(page, '#/goal/4/1');
    const names = page.locator('.years .segment-small, h1 .phrase-short');
    expect(new Set(await names.evaluateAll(linesOf)), `${lang} ${width}`).toEqual(new Set([1]));
    if (lang === 'en') continue;
    await move(page, '#/geopark');
    const phrases = page.locator('h1 .phrase');
    await expect(phrases).toHaveText(['Mine秋吉台', 'ジオパーク']);
    expect(await phrases.evaluateAll(linesOf)).toEqual([1, 1]);
  }
});

test('a place is read aloud word by word, and stops when one leaves', async ({ page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    let current: SpeechSynthesisUtterance | null = null;
    class Utterance {
      voice = null;
      lang = '';
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      onboundary: ((event: unknown) => void) | null = null;
      constructor(readonly text: string) {}
    }
    const synthesis = {
      getVoices: () => [{ lang: 'ja-JP', localService: true, default: true, name: 'test' }],
      addEventListener: () => {},
      removeEventListener: () => {},
      cancel: () => {
        current = null;
      },
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        said.push(utterance.text);
        queueMicrotask(() => {
          if (current !== utterance) return;
          (utterance.onstart as unknown as () => void)();
          (utterance.onboundary as unknown as (event: unknown) => void)({
            name: 'word',
            charIndex: 0,
            charLength: 2,
          });
        });
      },
      next: () => (current?.onend as unknown as () => void)?.(),
      speaking: () => current !== null,
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
  const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const speaking = (): Promise<boolean> =>
    page.evaluate(() => (window.speechSynthesis as unknown as { speaking(): boolean }).speaking());
  await open(page, '#/goal/1/2', POSTER);
  await expect(page.getByRole('region', { name: '絵', exact: true })).toContainText('紙の鳥');
  await expect(page.locator('.aloud-button')).toHaveCount(0);
  await read(page, { aloud: true });
  await page.locator('.aloud-button').click();
  // First what the picture shows, then the words of the place.
  await expect(page.locator('.aloud-caption')).toContainText('紙の鳥');
  await expect(page.locator('.aloud-caption mark')).toHaveText((await said())[0]?.slice(0, 2) ?? '');
  const texts: string[] = [];
  for (let i = 0; i < 60 && (await speaking()); i++) {
    await page.evaluate(() => (window.speechSynthesis as unknown as { next(): void }).next());
    texts.splice(0, texts.length, ...(await said()));
    if (texts.at(-1)?.includes('LINE')) break;
  }
  expect(texts.join('\n')).toContain('交流・関係の拡大と発信の強化');
  expect(await page.evaluate(() => CSS.highlights.has('aloud-word'))).toBe(true);
  await move(page, '#/goal/1/1');
  await expect.poll(speaking).toBe(false);
  await expect(page.locator('.aloud-caption')).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.has('aloud-word'))).toBe(false);
});

test('where no local voice speaks the language there is no button', async ({ page }) => {
  await open(page, '#/goal/1/2', { ...POSTER, lang: 'vi' });
  await page.locator('.easier-button').click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '200%' })).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Đọc thành tiếng')).toHaveCount(0);
});

test('two keys go through every control, and every sentence lights up', async ({ page }) => {
  await open(page, '#/goal/1/1', POSTER);
  const reached = new Set<string>();
  // The first press loads what the keys do.
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.matches('#ui a, #ui button')))
    .toBe(true);
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('ArrowDown');
    const id = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.matches('.item-choose')
        ? (focused.closest<HTMLElement>('[data-id]')?.dataset.id ?? '')
        : '';
    });
    if (id === '' || reached.has(id)) continue;
    reached.add(id);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-id="${id}"].item`)).toHaveAttribute('data-chosen', 'true');
    expect(await page.evaluate(() => window.mineStage?.info().state.sentence)).toBe(id);
  }
  expect([...reached].length).toBeGreaterThanOrEqual(3);
  // A line of time holds nobody: down leads on from it, and round.
  await move(page, '#/geopark/time');
  const seen = new Set<string>();
  const lost = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('ArrowDown');
    const { name, inSight } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return { name: focused.className, inSight: hit !== null && focused.contains(hit) };
    });
    seen.add(name);
    if (!inSight) lost.add(name);
  }
  // What has the focus is in sight, and nothing lies over it.
  expect([...lost]).toEqual([]);
  expect([...seen].join(' ')).toContain('slider-input');
  expect([...seen].join(' ')).toContain('easier-button');
});

test('one switch is enough', async ({ page }) => {
  await page.clock.install();
  await open(page, '#/home', { ...POSTER, mode: 'kiosk' });
  // The first press begins; groups are offered in turn, then what is in one.
  await page.keyboard.press('Space');
  const scanned = page.locator('.scanned');
  await expect(scanned.first()).toBeVisible();
  const wanted = page.locator('a[href="#/goal/1"]').first();
  for (let i = 0; i < 12 && !(await wanted.evaluate((one) => one.classList.contains('scanned'))); i++)
    await page.clock.runFor(2_500);
  if ((await scanned.count()) > 1) await page.keyboard.press('Space');
  for (
    let i = 0;
    i < 12 &&
    !((await scanned.count()) === 1 && (await wanted.evaluate((one) => one === document.activeElement)));
    i++
  )
    await page.clock.runFor(2_500);
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'goal');
});

test('on a tall screen everything to touch comes within 400–1100 mm', async ({ page }) => {
  const panel = { widthMm: 681, heightMm: 1210, lowerEdgeMm: 300 };
  await page.route('**/kiosk.json', (route) => route.fulfill({ body: JSON.stringify({ panel }) }));
  await page.setViewportSize({ width: 1080, height: 1920 });
  await open(page, '#/goal/1/2', { ...POSTER, mode: 'kiosk' });
  const heights = (selector: string): Promise<{ low: number; high: number }> =>
    page.locator(selector).evaluateAll((all, { heightMm, lowerEdgeMm }) => {
      const mm = (y: number): number =>
        lowerEdgeMm + ((window.innerHeight - y) / window.innerHeight) * heightMm;
      const boxes = all.map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
      return {
        low: Math.min(...boxes.map(({ bottom }) => mm(bottom))),
        high: Math.max(...boxes.map(({ top }) => mm(top))),
      };
    }, panel);
  const bar = await heights('.bar button, .bar a');
  expect(bar.low).toBeGreaterThanOrEqual(400);
  expect(bar.high).toBeLessThanOrEqual(1100);
  await read(page, { reach: true });
  await expect(page.locator('html')).toHaveAttribute('data-sheet', 'low');
  const sheet = await heights('.page-policy');
  expect(sheet.high).toBeLessThanOrEqual(1101);
  const reach = await heights('.bar button, .bar a');
  expect(reach.low).toBeGreaterThanOrEqual(400);
});
