// A new build is deployed while a council listens: neither window may show or do anything, until both have left.
import { type Page, test } from '@playwright/test';
import { expect, move, ready } from '../helpers/app';
import { audienceStep, LAST, speakerStep } from '../helpers/briefing';
import { deploy, deployed, look, openSite, visit } from '../helpers/site';

test.use({ serviceWorkers: 'allow' });

/** What a window notes of itself, from its first script on. */
interface Noted {
  /** How often the worker has asked it whether an update may come in. */
  asked: number;
  /** What has come over the screen. */
  intrusions: string[];
}

/** Notes what must not happen in a window, and how often it happened. Returns what is counted outside of the page. */
async function watch(page: Page): Promise<{ loads: number; wrong: string[] }> {
  const seen = { loads: 0, wrong: [] as string[] };
  page.on('load', () => {
    seen.loads += 1;
  });
  page.on('pageerror', (error) => seen.wrong.push(error.message));
  page.on('dialog', (dialog) => {
    seen.wrong.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const noted: Noted = { asked: 0, intrusions: [] };
    Object.assign(window, { noted });
    navigator.serviceWorker.addEventListener('message', (event: MessageEvent<{ type?: string }>) => {
      if (event.data?.type === 'BUSY?') noted.asked += 1;
    });
    const intruder = 'dialog, [popover], [role=dialog], [role=alertdialog], [role=alert], .notice';
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes)
        for (const node of type === 'attributes' ? [target] : addedNodes)
          if (node instanceof Element)
            for (const one of [node, ...node.querySelectorAll(intruder)])
              if (one.matches(intruder)) noted.intrusions.push(one.outerHTML.slice(0, 200));
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['role', 'open', 'popover'] });
  });
  return seen;
}

const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** Waits until the worker has asked every window again, twice: it wants to come in, and has heard that it may not. */
async function askedAgain(pages: readonly Page[]): Promise<void> {
  const before = await Promise.all(pages.map(async (page) => (await noted(page)).asked));
  for (const [i, page] of pages.entries())
    await expect
      .poll(async () => (await noted(page)).asked, { timeout: 60_000 })
      .toBeGreaterThanOrEqual((before[i] ?? 0) + 2);
}

const shown = async (audience: Page, speaker: Page, step: number): Promise<void> => {
  await expect(audienceStep(audience)).toHaveText(`${step} / ${LAST}`);
  await expect(speakerStep(speaker)).toHaveText(`${step} / ${LAST}`);
};

test('a build deployed during a briefing changes nothing in either window, and comes in when both have left', async ({
  page: audience,
}) => {
  const site = await openSite();
  const atAudience = await watch(audience);
  await visit(audience, site, '#/present/5', 'ja');
  const speaker = await audience.context().newPage();
  const atSpeaker = await watch(speaker);
  await visit(speaker, site, '#/speaker', 'ja');
  await shown(audience, speaker, 5);
  // A third window of the machine is at rest: it is the one that asks for the new version again and again.
  const idle = await audience.context().newPage();
  await visit(idle, site, '#/', 'ja');
  const windows = [audience, speaker] as const;
  const before = await audience.locator('#ui').innerHTML();

  await deploy(site.dir, 'newer');
  expect(await look(speaker)).toBe('waits');
  await askedAgain(windows);
  expect(await audience.locator('#ui').innerHTML()).toBe(before);
  // On, back and to places whose files were not asked for before, by hand in either window.
  await audience.bringToFront();
  await audience.keyboard.press('PageDown');
  await shown(audience, speaker, 6);
  await audience.keyboard.press('End');
  await shown(audience, speaker, LAST);
  await speaker.bringToFront();
  await speaker.keyboard.press('PageUp');
  await shown(audience, speaker, LAST - 1);
  for (const key of ['1', '2', 'Enter']) await speaker.keyboard.press(key);
  await shown(audience, speaker, 12);
  await expect(audience.locator('.deck-words')).toBeVisible();
  await askedAgain(windows);
  expect([atAudience.loads, atSpeaker.loads]).toEqual([1, 1]);

  // The speaker's window dies and is opened again: still the version of the other one.
  await speaker.reload();
  await shown(audience, speaker, 12);
  expect(atSpeaker.loads).toBe(2);
  expect(await deployed(speaker).count()).toBe(0);

  // One has left, the other goes on: not yet.
  await move(speaker, '#/');
  await askedAgain(windows);
  await audience.bringToFront();
  await audience.keyboard.press('PageDown');
  await expect(audienceStep(audience)).toHaveText(`13 / ${LAST}`);
  for (const one of [audience, speaker, idle]) expect(await deployed(one).count()).toBe(0);
  expect([atAudience.loads, atSpeaker.loads]).toEqual([1, 2]);
  expect((await noted(audience)).intrusions).toEqual([]);

  await move(audience, '#/');
  for (const one of [audience, speaker, idle])
    await expect(deployed(one)).toHaveAttribute('content', 'newer', { timeout: 60_000 });
  // That it takes one reload is what update.spec.ts tests. At rest a page may also heal itself by another.
  await ready(audience);
  await ready(speaker);
  expect([...atAudience.wrong, ...atSpeaker.wrong]).toEqual([]);
  await site.close();
});
