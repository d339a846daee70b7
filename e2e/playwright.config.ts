// End-to-end tests in a real Chromium against the production build, served by the product's own server.
// The browser comes from MINE_STAGE_BROWSER (set by `npm test`), else Playwright's own.
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, PAGE_ARGS } from './helpers/browser';

const browser = process.env.MINE_STAGE_BROWSER;
const launch = (args: readonly string[]) => ({
  launchOptions: { args: [...args], ...(browser ? { executablePath: browser } : {}) },
});
/** What draws scenes. */
const SCENES = /\/(beats|care|failures|scenes|stage|steps|touches|tours|ways|year)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: '../test-results/e2e.json' }],
    ['html', { open: 'never', outputFolder: '../playwright-report' }],
  ],
  globalSetup: './helpers/global-setup.ts',
  use: {
    // What cannot be touched is said at once, not when the whole test has run out of time.
    actionTimeout: 60_000,
    viewport: { width: 1280, height: 720 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // A trace of every test takes a fifth of the time; ask for it when something fails.
    trace: process.env.MINE_STAGE_TRACE ? 'retain-on-failure' : 'off',
    serviceWorkers: 'block',
  },
  projects: [
    // A quarter of the pixels: nothing that is asked of a scene hangs on how finely it is drawn.
    { name: 'scenes', testMatch: SCENES, use: { ...launch(BROWSER_ARGS), deviceScaleFactor: 0.5 } },
    { name: 'pages', testIgnore: SCENES, use: launch(PAGE_ARGS) },
  ],
});
