// Finds a Chromium for the end-to-end tests, and installs one when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './modules.mjs';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Where the browser is on macOS and Windows, where it is not on the path. */
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function fromEnvironment(): string | undefined {
  const asked = process.env.MINE_STAGE_BROWSER || process.env.CHROME_PATH || undefined;
  if (asked !== undefined && !existsSync(asked)) throw new Error(`There is no browser at ${asked}.`);
  return asked;
}

function ownByPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function onSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...SYSTEM_PATHS].find((path) => existsSync(path));
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Whether the system's packages can be installed by us. */
const canUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Path of a Chromium. Throws, saying what to do, when none can be had. */
export function requireBrowser(): string {
  const present = fromEnvironment() ?? ownByPlaywright() ?? onSystem();
  if (present !== undefined) return present;
  console.log('ブラウザーを入れています… / Installing a browser for the tests …');
  run('npx', ['playwright', 'install', 'chromium', ...(canUseApt() ? ['--with-deps'] : [])]);
  const installed = ownByPlaywright();
  if (installed !== undefined) return installed;
  if (canUseApt()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
    const system = onSystem();
    if (system !== undefined) return system;
  }
  throw new Error(
    'テスト用のブラウザーを入れられませんでした。Chromium か Chrome を入れるか、MINE_STAGE_BROWSER にその場所を書いてください。\n' +
      'No browser could be installed. Install Chromium or Chrome, or set MINE_STAGE_BROWSER to its path.',
  );
}
