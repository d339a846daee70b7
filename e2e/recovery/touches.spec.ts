// Touches anywhere, in any order, too fast for the picture: nothing breaks and nothing is left behind. A few hundred with
// every change; as many as one likes with MINE_STAGE_TOUCHES=1000.
import type { Page } from '@playwright/test';
import { expect, FIXED_OWN, move, open, test } from '../helpers/app';

const TOUCHES = Number(process.env.MINE_STAGE_TOUCHES ?? 320);
/** Numerical Recipes' generator begins here. */
const SEED = 20231130;
/** Touches between two frames: a child with both hands. */
const AT_ONCE = 20;

/** Where the hands begin, one after the other: by themselves they would seldom leave a place. */
const STARTS = [
  '#/home',
  '#/goal/1',
  '#/overview',
  '#/goal/2/1',
  '#/goal/3',
  '#/goal/4/3',
  '#/geopark/plateau',
  '#/goal/5',
];

const counts = (page: Page) =>
  page.evaluate(async () => {
    await window.mineStage?.seek(3);
    const { geometries, textures, programs, tweens } = window.mineStage?.info() ?? {};
    return { geometries, textures, programs, tweens };
  });

test('random touches leave the counts flat', async ({ page }) => {
  test.setTimeout(60_000 + TOUCHES * 500);
  await page.setViewportSize({ width: 320, height: 220 });
  // What is left behind does not hang on how much is drawn.
  await open(page, '#/home', { ...FIXED_OWN, lang: 'ja' });
  const visited = new Set<string>();
  const after: unknown[] = [];
  let seed = SEED;
  for (let done = 0; done < TOUCHES; done += AT_ONCE) {
    if (done === TOUCHES / 2) {
      // What is drawn for the first time, snow or stars, stays for the next time: the second half takes nothing more.
      await move(page, '#/home');
      after.push(await counts(page));
      seed = SEED;
    }
    // The second half begins where the first did, else the same hands would come to other places.
    const batch = (done % (TOUCHES / 2)) / AT_ONCE;
    await move(page, STARTS[batch % STARTS.length] ?? '#/home');
    const { hashes, next } = await page.evaluate(
      async ({ seed, count }) => {
        let state = seed;
        const hashes: string[] = [];
        /** Numerical Recipes' generator: 0 to 1. */
        const random = (): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state / 2 ** 32;
        };
        for (let i = 0; i < count; i++) {
          const clientX = random() * innerWidth;
          const clientY = random() * innerHeight;
          // Half of the touches are meant for something that can be touched.
          const targets = [...document.querySelectorAll('#ui a, #ui button')];
          const aimed = random() < 0.5 ? targets[Math.floor(random() * targets.length)] : undefined;
          const target = aimed ?? document.elementFromPoint(clientX, clientY);
          if (!target) continue;
          const touch = { bubbles: true, cancelable: true, composed: true, clientX, clientY, pointerId: 1 };
          target.dispatchEvent(new PointerEvent('pointerdown', { ...touch, isPrimary: true }));
          target.dispatchEvent(new PointerEvent('pointerup', { ...touch, isPrimary: true }));
          target.dispatchEvent(new MouseEvent('click', touch));
          // Addresses change, and views are drawn, between touches.
          await new Promise((go) => setTimeout(go));
          hashes.push(location.hash);
        }
        await window.mineStage?.step(100);
        return { hashes, next: state };
      },
      { seed, count: AT_ONCE },
    );
    seed = next;
    for (const hash of hashes) visited.add(hash);
  }
  expect([...visited].length).toBeGreaterThan(12);
  await move(page, '#/home');
  after.push(await counts(page));
  expect(after[1]).toEqual(after[0]);
});
