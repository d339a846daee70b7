// `npm run crashes -- --times 50`: a kiosk as the Debian recipe runs it (deploy/linux/kiosk.sh, a real Chromium without a
// screen); the process of its page is killed so often, each time in a kiosk that was well before, and the time until
// attract can be used again is printed. Options: --quality low (or poster); --hang: the page lives but its script never
// ends, with a shorter patience than a kiosk's. Needs a build. Ends with 1 when one took more than 20 s (R3; with --hang that
// much longer than the patience) or came back as something else than attract in full.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ready } from '../../e2e/helpers/move';
import { start } from '../server/serve';
import { ROOT } from '../setup/modules.mjs';
import { createKiosk, shown } from './kiosk';
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
/** A second of the recipe's is a pause of one and what is looked at in it. */
const SCRIPT_SECOND_S = 1.25;
const LONGEST_S = 20 + (values.hang ? SCRIPT_SECOND_S * (PATIENCE.silent + PATIENCE.every) : 0);
const STARTS_WITHIN_MS = 120_000 + LONGEST_S * 1000;
/** The page writes that it lives once a minute: at the second time it is older than `PATIENCE.settled`. */
const HEARD = 2;

const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const kiosk = createKiosk(
  `${server.url}?mode=kiosk&lang=ja&quality=${values.quality}#/`,
  values.hang
    ? {
        MINE_STAGE_SILENT_S: String(PATIENCE.silent),
        MINE_STAGE_SETTLED_S: String(PATIENCE.settled),
        MINE_STAGE_LISTEN_EVERY_S: String(PATIENCE.every),
      }
    : {},
);
const times: number[] = [];
const wrong: string[] = [];
let id = '';
for (let nth = 1; nth <= Number(values.times); nth++) {
  const recipe = kiosk.start();
  const before = await kiosk.look(id, STARTS_WITHIN_MS);
  await ready(before.page, STARTS_WITHIN_MS);
  const well = await shown(before.page);
  // Each death is the first one: what the guard against many does is another question (e2e recovery/boot).
  await before.page.evaluate(() => {
    localStorage.removeItem('mine-stage.boot');
    localStorage.removeItem('mine-stage.alive');
  });
  const session = await before.page.context().newCDPSession(before.page);
  if (values.hang)
    await before.page.waitForFunction(
      (heard) => Number(localStorage.getItem('mine-stage.alive')) >= heard,
      HEARD,
      { timeout: 2 * STARTS_WITHIN_MS, polling: 1000 },
    );
  const began = performance.now();
  // The answer never comes: who should give it is dead, or deaf.
  if (values.hang) session.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
  else session.send('Page.crash').catch(() => undefined);
  const after = await kiosk.look(before.id, STARTS_WITHIN_MS);
  await ready(after.page, STARTS_WITHIN_MS);
  const seconds = (performance.now() - began) / 1000;
  const found = await shown(after.page);
  times.push(seconds);
  const line = `${nth}: ${seconds.toFixed(1)} s, ${found}`;
  console.log(line);
  if (found !== well || !found.startsWith('attract full') || seconds > LONGEST_S)
    wrong.push(`${line}, was ${well}`);
  id = after.id;
  await before.browser.close().catch(() => undefined);
  const gone = new Promise((resolve) => after.browser.once('disconnected', resolve));
  const ended = new Promise((resolve) => recipe.once('exit', resolve));
  recipe.kill('SIGTERM');
  await Promise.all([gone, ended]);
}
await server.close();
kiosk.remove();
for (const one of wrong) console.error(`WRONG: ${one}`);
console.log(
  `${values.hang ? 'A script that never ends' : 'Renderer crash'} to attract: ${said(times)}; ${times.length - wrong.length}/${times.length} within ${LONGEST_S} s`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
