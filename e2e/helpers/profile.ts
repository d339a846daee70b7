// A browser whose profile is kept, as a kiosk's is: what one start leaves the next one finds.
import { type BrowserContext, chromium } from '@playwright/test';
import { PAGE_ARGS } from './browser';

/** Starts the browser under test with the profile in a folder. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  const executablePath = process.env.MINE_STAGE_BROWSER;
  return chromium.launchPersistentContext(folder, {
    args: [...PAGE_ARGS],
    serviceWorkers: 'allow',
    locale: 'ja-JP',
    viewport: { width: 960, height: 540 },
    ...(executablePath ? { executablePath } : {}),
  });
}
