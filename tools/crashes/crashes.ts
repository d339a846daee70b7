// `npm run crashes -- --times 50`: a kiosk as the Debian recipe runs it (deploy/linux/kiosk.sh, a real Chromium without a
// screen); the process of its page is killed so often, each time in a kiosk that was well before, and the time until
// attract can be used again is printed. Options: --quality low (or poster); --hang: the page lives but its script never
// ends, with a shorter patience than a kiosk's. Needs a build. Ends with 1 when one took more than 20 s (R3; with --hang that
// much longer than the patience) or came back as something else than attract in full.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '../../e2e/helpers/browser';
import { ready } from '../../e2e/helpers/move';
import { start } from '../server/serve';
import { requireBrowser } from '../setup/browser';
import { ROOT } from '../setup/modules.mjs';
import { said } from './times';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    quality: { type: 'string', default: 'low' },
    hang: { type: 'boolean', default: false },
  },
});

/** Seconds without a sign of life after which the recipe gives a page up here; a kiosk has more patience. */
const PATIENCE = { silent: 90, settled: 70, every: 5 } as const;
const LONGEST_S = 20 + (values.hang ? PATIENCE.silent + PATIENCE.every : 0);
/** The page writes that it lives once a minute: at the second time it is older than `PATIENCE.settled`. */
const HEARD = 2;
const ASK_EVERY_MS = 50;
const STARTS_WITHIN_MS = 120_000;

const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const home = mkdtempSync(join(tmpdir(), 'crashes-'));
const profile = join(home, 'profile');

/** Starts the recipe, in a group of its own. */
const startKiosk = (): ChildProcess =>
  spawn('sh', [join(ROOT, 'deploy/linux/kiosk.sh')], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      MINE_STAGE_PROFILE: profile,
      MINE_STAGE_BROWSER: requireBrowser(),
      ...(values.hang && {
        MINE_STAGE_SILENT_S: String(PATIENCE.silent),
        MINE_STAGE_SETTLED_S: String(PATIENCE.settled),
        MINE_STAGE_LISTEN_EVERY_S: String(PATIENCE.every),
      }),
      MINE_STAGE_URL: `${server.url}?mode=kiosk&lang=ja&quality=${values.quality}#/`,
      // What a kiosk has and this machine has not: a screen, a GPU, a user who may have a sandbox.
      MINE_STAGE_EXTRA: [
        ...BROWSER_ARGS,
        '--headless',
        '--ozone-platform=headless',
        '--window-size=480,270',
        '--remote-debugging-port=0',
      ].join(' '),
    },
  });

/** The browser that runs now, and its page; `not` is one that has gone. */
async function look(not: string): Promise<{ browser: Browser; page: Page; id: string }> {
  for (let waited = 0; waited < STARTS_WITHIN_MS; waited += ASK_EVERY_MS) {
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
}

const isAttract = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { view = '', start: how = '', quality = '' } = document.documentElement.dataset;
    return `${view} ${how} ${quality}`;
  });

const times: number[] = [];
const wrong: string[] = [];
let id = '';
for (let nth = 1; nth <= Number(values.times); nth++) {
  const kiosk = startKiosk();
  const before = await look(id);
  await ready(before.page, STARTS_WITHIN_MS);
  const well = await isAttract(before.page);
  // Each death is the first one: what the guard against many does is another question (e2e recovery/boot).
  await before.page.evaluate(() => localStorage.removeItem('mine-stage.boot'));
  const session = await before.page.context().newCDPSession(before.page);
  if (values.hang)
    await before.page.waitForFunction(
      (heard) => Number(localStorage.getItem('mine-stage.alive')) >= heard,
      HEARD,
      { timeout: STARTS_WITHIN_MS * 2, polling: 1000 },
    );
  const began = performance.now();
  // The answer never comes: who should give it is dead, or deaf.
  if (values.hang) session.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
  else session.send('Page.crash').catch(() => undefined);
  const after = await look(before.id);
  await ready(after.page, STARTS_WITHIN_MS);
  const seconds = (performance.now() - began) / 1000;
  const found = await isAttract(after.page);
  times.push(seconds);
  const line = `${nth}: ${seconds.toFixed(1)} s, ${found}`;
  console.log(line);
  if (found !== well || !found.startsWith('attract full') || seconds > LONGEST_S)
    wrong.push(`${line}, was ${well}`);
  id = after.id;
  await before.browser.close().catch(() => undefined);
  const gone = new Promise((resolve) => after.browser.once('disconnected', resolve));
  const ended = new Promise((resolve) => kiosk.once('exit', resolve));
  kiosk.kill('SIGTERM');
  await Promise.all([gone, ended]);
}
await server.close();
// The last processes of the browser may still be writing.
rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
for (const one of wrong) console.error(`WRONG: ${one}`);
console.log(
  `${values.hang ? 'A script that never ends' : 'Renderer crash'} to attract: ${said(times)}; ${times.length - wrong.length}/${times.length} within ${LONGEST_S} s`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
