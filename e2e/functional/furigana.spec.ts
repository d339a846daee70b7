// Readings above kanji: for the eye only, at the level asked for; and headings that break between phrases.
import type { Page } from '@playwright/test';
import { expect, move, open, plainPictures, STILL, test } from '../helpers/app';
import { PLANS } from '../helpers/dist';

const title = PLANS.ja.goals[0]?.policies[1]?.text ?? '';

/** The name the browser gives to the place's heading, without spaces. */
async function nameOfHeading(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await devtools.send('Accessibility.queryAXTree', {
    nodeId: root.nodeId,
    role: 'heading',
  });
  await devtools.detach();
  return String(nodes[0]?.name?.value ?? '').replace(/\s/g, '');
}

test('readings stand above the kanji, and nowhere else', async ({ page }) => {
  await open(page, '#/goal/1/2', { lang: 'ja', ...STILL, furigana: '1' });
  const heading = page.locator('h1');
  await expect(heading.locator('rt').first()).toHaveText('こうりゅう');
  // Names and what is copied are the plain words.
  expect(await nameOfHeading(page)).toBe(title);
  const copied = await heading.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString().replace(/\s/g, '');
  });
  expect(copied).toBe(title);
  // Every kanji of the place has one.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const bare: string[] = [];
        const walker = document.createTreeWalker(
          document.querySelector('#ui') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (/\p{Script=Han}/u.test(node.textContent ?? '') && !node.parentElement?.closest('ruby'))
            bare.push(node.textContent ?? '');
        return bare;
      }),
    )
    .toEqual([]);
  await move(page, '#/goal/3/2');
  await expect(page.locator('h1 rt').first()).toHaveText('い');
});

test('only difficult kanji carry readings when that is asked for', async ({ page }) => {
  await open(page, '#/goal/1/2', { lang: 'ja', ...STILL, furigana: 'difficult' });
  // 拡 is learned late, 発信 early.
  await expect(page.locator('h1 rt').filter({ hasText: 'かくだい' })).toHaveCount(1);
  await expect(page.locator('h1 rt').filter({ hasText: 'はっしん' })).toHaveCount(0);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect(page.locator('rt')).toHaveCount(0);
});

test('no heading breaks inside a phrase', async ({ page }) => {
  await plainPictures(page);
  const broken: string[] = [];
  for (const lang of ['ja', 'ja-x-easy'] as const) {
    await open(page, '#/goal/1', { lang, ...STILL });
    for (const size of [
      { width: 320, height: 640 },
      { width: 768, height: 1024 },
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      for (const goal of PLANS[lang].goals) {
        await move(page, `#/goal/${goal.number}`);
        const found = await page.evaluate(() =>
          [...document.querySelectorAll('h1 .phrase')]
            .filter((phrase) => {
              const range = document.createRange();
              range.selectNodeContents(phrase);
              return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
            })
            .map((phrase) => phrase.textContent ?? ''),
        );
        broken.push(...found.map((phrase) => `${size.width} ${lang}: ${phrase}`));
      }
    }
  }
  expect(broken).toEqual([]);
});
