// A kiosk as the Debian recipe runs it (deploy/linux/kiosk.sh), with a real Chromium without a screen, and a page to ask.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';

const ASK_EVERY_MS = 50;

/** A browser that runs, and its page. */
export interface Running {
  readonly browser: Browser;
  readonly page: Page;
  /** Stands for this start of the browser. */
  readonly id: string;
}

export interface Kiosk {
  readonly profile: string;
  /** Starts the recipe, in a group of its own. */
  start(): ChildProcess;
  /**
   * The browser that runs now; `not` is the id of one that has gone.
   * @throws Error when none comes up within so many milliseconds
   */
  look(not: string, withinMs: number): Promise<Running>;
  /** Takes the folder away. */
  remove(): void;
}

/** A kiosk with a home of its own that shows `url`; `settings` are those of the recipe. */
export function createKiosk(url: string, settings: Readonly<Record<string, string>> = {}): Kiosk {
  const home = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const profile = join(home, 'profile');
  return {
    profile,
    start: () =>
      spawn('sh', [join(ROOT, 'deploy/linux/kiosk.sh')], {
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          HOME: home,
          MINE_STAGE_PROFILE: profile,
          MINE_STAGE_BROWSER: requireBrowser(),
          MINE_STAGE_URL: url,
          // What a kiosk has and this machine has not: a screen, a GPU, a user who may have a sandbox.
          MINE_STAGE_EXTRA: [
            ...BROWSER_ARGS,
            '--headless',
            '--ozone-platform=headless',
            '--window-size=480,270',
            '--remote-debugging-port=0',
          ].join(' '),
          ...settings,
        },
      }),
    async look(not, withinMs) {
      for (const until = performance.now() + withinMs; performance.now() < until; ) {
        try {
          const id = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8');
          if (id !== not) {
            const browser = await chromium.connectOverCDP(`http://127.0.0.1:${id.split('\n')[0]}`);
            const page = browser.contexts()[0]?.pages()[0];
            if (page) return { browser, page, id };
            await browser.close();
          }
        } catch {
          // Not yet.
        }
        await wait(ASK_EVERY_MS);
      }
      throw new Error('no browser came up');
    },
    // The last processes of the browser may still be writing.
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 }),
  };
}

/** What the page shows, in what start and how drawn. */
export const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { view = '', start: how = '', quality = '' } = document.documentElement.dataset;
    return `${view} ${how} ${quality}`;
  });
