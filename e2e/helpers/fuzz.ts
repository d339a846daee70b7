// Lets seeded random hands loose on a page, batch by batch, and tells where they have left it.
import type { Page } from '@playwright/test';
import { hands, type Outcome } from './hands';

const BATCH = 5_000;

/**
 * Where the batches begin, in turn. Where hands come to by chance hangs on how quickly the views follow them; every place
 * is to have its share of them on a slow machine too.
 */
const STARTS = [
  ['#/home', 'home'],
  ['#/goal/3', 'goal'],
  ['#/goal/4/2', 'policy'],
  ['#/overview', 'overview'],
  ['#/geopark', 'geopark'],
] as const;

/**
 * Leads the page to where a batch begins, by a link as a hand would: written into the address, the place could be lost to a
 * way back that the browser has not answered yet.
 */
async function start(page: Page, batch: number): Promise<string> {
  const [hash, view] = STARTS[batch % STARTS.length] as (typeof STARTS)[number];
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.setAttribute('href', to);
    document.body.append(link);
    link.click();
    link.remove();
  }, hash);
  await page.locator(`html[data-view="${view}"]`).waitFor({ state: 'attached', timeout: 30_000 });
  return view;
}

/**
 * Sends at least `events` events in batches, each from another place, and adds up what came of them. `told` hears of each
 * batch.
 */
export async function torture(
  page: Page,
  events: number,
  seed: number,
  told: (sent: number) => void = () => {},
): Promise<Outcome> {
  const kinds: Record<string, number> = {};
  const views = new Set<string>();
  let sent = 0;
  for (let batch = 0; sent < events; batch++) {
    views.add(await start(page, batch));
    const came = await page.evaluate(hands, { seed: seed + batch, events: Math.min(BATCH, events - sent) });
    sent += came.sent;
    for (const [kind, count] of Object.entries(came.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
    for (const view of came.views) views.add(view);
    told(sent);
  }
  return { sent, kinds, views: [...views] };
}

/** Marks the document before the hands come, and counts what would lead out of it. */
export async function prepare(page: Page): Promise<void> {
  // What runs TypeScript outside of the tests names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(() => {
    const marks = { document: Math.trunc(performance.timeOrigin), escapes: [] as string[] };
    Object.assign(window, { tortured: marks });
    for (const name of ['alert', 'confirm', 'prompt'] as const)
      Object.assign(window, { [name]: () => marks.escapes.push(name) });
    window.open = () => {
      marks.escapes.push('open');
      return null;
    };
    window.print = () => void marks.escapes.push('print');
    window.addEventListener('beforeunload', () => marks.escapes.push('unload'));
  });
}

/** Where the hands have left the page. */
export const whereabouts = (
  page: Page,
): Promise<{
  document: number;
  escapes: string[];
  path: string;
  scale: number;
  selected: string;
  history: number;
  canvases: number;
}> =>
  page.evaluate(() => {
    const { tortured } = window as unknown as { tortured: { document: number; escapes: string[] } };
    return {
      ...tortured,
      path: `${location.pathname}${new URLSearchParams(location.search).get('mode')}`,
      scale: visualViewport?.scale ?? 1,
      selected: getSelection()?.toString() ?? '',
      history: history.length,
      canvases: document.querySelectorAll('canvas').length,
    };
  });
