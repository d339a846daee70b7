// From one build to the next: never during a briefing, then at rest, with one reload, in place and language.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { start } from '../../tools/server/serve';
import { expect, move, ready } from '../helpers/app';
import { DIST } from '../helpers/dist';

test.use({ serviceWorkers: 'allow' });

/** Turns a copy of the build into a newer one: another start page, and a worker that lists its hash. */
async function deploy(dir: string): Promise<void> {
  const page = (await readFile(join(dir, 'index.html'), 'utf8')).replace(
    '<head>',
    '<head><meta name="deployed" content="second" />',
  );
  await writeFile(join(dir, 'index.html'), page);
  const hash = createHash('sha384').update(page).digest('base64');
  const worker = await readFile(join(dir, 'worker.js'), 'utf8');
  const entry =
    /(url:\s*[`"']index\.html[`"'],\s*revision:\s*[`"'])[^`"']+([`"'],\s*integrity:\s*[`"']sha384-)[^`"']+/g;
  expect(worker).toMatch(entry);
  await writeFile(
    join(dir, 'worker.js'),
    worker.replace(entry, (_all, before: string, between: string) => `${before}second${between}${hash}`),
  );
}

test('an update waits for rest, then comes in with one reload', async ({ page }) => {
  const dir = await mkdtemp(join(tmpdir(), 'mine-stage-update-'));
  await cp(DIST, dir, { recursive: true });
  const server = await start({ dir, port: 0 });
  await page.goto(`${server.url}?quality=poster&lang=vi#/present/5`);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await deploy(dir);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      { timeout: 60_000 },
    )
    .toBe('installed');
  // The briefing goes on: step after step, nothing is reloaded.
  for (let step = 6; step < 12; step++) await move(page, `#/present/${step}`);
  expect(loads).toBe(0);
  expect(await page.locator('meta[name=deployed]').count()).toBe(0);
  await move(page, '#/');
  await expect(page.locator('meta[name=deployed]')).toHaveAttribute('content', 'second', { timeout: 60_000 });
  await ready(page);
  expect(loads).toBe(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  await server.close();
  await rm(dir, { recursive: true, force: true });
});
