// After one visit the server may vanish: a cold start tells every sentence of the report in its place, in every language,
// leaves nothing untranslated, and asks for nothing.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../tools/server/serve';
import { expect, move, ready, test } from '../helpers/app';
import { ADDRESSES, DIST, LANGUAGES, PLANS, tongueOf } from '../helpers/dist';
import { launchProfile } from '../helpers/profile';
import { readPlace } from '../helpers/read-place';

test('a cold start without server, after one visit, tells everything', async () => {
  test.setTimeout(400_000);
  const profile = await mkdtemp(join(tmpdir(), 'mine-stage-'));
  const server = await start({ dir: DIST, port: 0 });
  const { url } = server;
  const first = await launchProfile(profile);
  const visit = await first.newPage();
  await visit.goto(`${url}?quality=poster&lang=ja#/`);
  await visit.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => visit.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await visit.goto(`${url}?quality=poster&lang=en#/staff`);
  await expect(visit.getByText(/Ready \((\d+) of \1 files\)/)).toBeVisible({ timeout: 60_000 });
  await first.close();
  await server.close();

  const second = await launchProfile(profile);
  const page = await second.newPage();
  // Nobody has looked after it for more than a year.
  await page.clock.setFixedTime(Date.now() + 400 * 86_400_000);
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A picture that is no longer wanted, because one has gone on, is given up by the browser itself.
    if (why !== 'net::ERR_ABORTED') failed.push(`${why} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  const wrong: string[] = [];
  for (const lang of LANGUAGES) {
    await page.goto(`${url}?mode=kiosk&quality=poster&motion=none&lang=${lang}#/home`);
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('lang', tongueOf(lang));
    let texts = 0;
    for (const hash of [...ADDRESSES, '#/present/4']) {
      await move(page, hash);
      const read = await readPlace(page, hash, lang);
      texts += read.texts;
      wrong.push(...read.faults);
    }
    // Both years can be read, one after the other by the switch.
    await move(page, '#/goal/2/2');
    for (const year of PLANS[lang].years) {
      await page.locator(`[data-year="${year}"]`).first().click();
      for (const item of PLANS[lang].goals[1]?.policies[1]?.items[year] ?? [])
        await expect(page.locator(`[data-id="${item.id}"]`).first()).toBeVisible();
    }
    const { measures, items } = PLANS[lang].counts;
    const stated = PLANS[lang].years.map((year) => items[year] ?? 0);
    expect(stated.reduce((sum, count) => sum + count, 0)).toBe(77);
    expect(texts, lang).toBe(stated.reduce((sum, count) => sum + count, measures));
  }
  expect(wrong).toEqual([]);
  // The mark of the first start was found: this profile outlives a restart.
  await move(page, '#/staff');
  await expect(page.locator('[data-finding="survival"]')).toHaveAttribute('data-light', 'good');
  // The scenes too: every diorama's chunk is in the store.
  await page.setViewportSize({ width: 320, height: 180 });
  await page.goto(`${url}?quality=low&lang=ja&test&season=autumn&hour=16#/home`);
  await ready(page);
  for (const goal of PLANS.ja.goals) {
    await move(page, `#/goal/${goal.number}`);
    await expect(page.locator('html')).toHaveAttribute('data-quality', 'low');
  }
  expect(failed).toEqual([]);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
