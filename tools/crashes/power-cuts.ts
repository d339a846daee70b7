// `npm run power-cuts -- --times 200`: a kiosk as the Debian recipe runs it (deploy/linux/kiosk.sh, a real Chromium without a
// screen) is killed with all its processes at a random moment of its start or of its life, what it wrote in the last seconds
// is lost, cut off or zeroed in part as a disk without power does it, and it is started again on the same profile. Options:
// --seed 20231101, --quality poster (or low). Needs a build. Ends with 1 when a start did not show attract within 15 s (R7),
// or its page could keep nothing any more. The disk's own caches and the system's start are not in it: only a plug pulled
// shows those.
import { closeSync, ftruncateSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ready } from '../../e2e/helpers/move';
import { createRandom } from '../../src/core/random';
import { start } from '../server/serve';
import { ROOT } from '../setup/modules.mjs';
import { createKiosk, shown } from './kiosk';
import { said } from './times';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20231101' },
    quality: { type: 'string', default: 'poster' },
  },
});

const LONGEST_S = 15;
const STARTS_WITHIN_MS = 120_000;
/** The moment of a cut after the start of the browser, at most. */
const CUT_WITHIN_MS = 12_000;
/** A disk may have kept to itself what was written in so many milliseconds: the journal's usual interval. */
const UNWRITTEN_MS = 5_000;

const random = createRandom(Number(values.seed));
const server = await start({ dir: join(ROOT, 'dist'), port: 0 });
const kiosk = createKiosk(`${server.url}?mode=kiosk&lang=ja&quality=${values.quality}#/`);

/** Cuts off, or fills the end with zeros of, some of the files written right before `now`. Returns how many. */
function loseWrites(now: number): number {
  let lost = 0;
  for (const entry of readdirSync(kiosk.profile, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs, size } = statSync(path);
    if (now - mtimeMs > UNWRITTEN_MS || size === 0 || random.next() < 0.5) continue;
    const kept = Math.floor(random.next() * size);
    const file = openSync(path, 'r+');
    if (random.next() < 0.5) ftruncateSync(file, kept);
    else writeSync(file, Buffer.alloc(size - kept), 0, size - kept, kept);
    closeSync(file);
    lost += 1;
  }
  return lost;
}

/** Ends all processes of the kiosk at once. */
async function cut(recipe: ReturnType<typeof kiosk.start>): Promise<void> {
  const ended = new Promise((resolve) => recipe.once('exit', resolve));
  process.kill(-(recipe.pid ?? 0), 'SIGKILL');
  await ended;
}

const times: number[] = [];
const wrong: string[] = [];
const kinds = new Map<string, number>();
let files = 0;
let id = '';
for (let nth = 1; nth <= Number(values.times); nth++) {
  const recipe = kiosk.start();
  await wait(random.next() * CUT_WITHIN_MS);
  await cut(recipe);
  const lost = loseWrites(Date.now());
  files += lost;

  const began = performance.now();
  const again = kiosk.start();
  const after = await kiosk.look(id, STARTS_WITHIN_MS);
  const stands = await ready(after.page, STARTS_WITHIN_MS).then(
    () => true,
    () => false,
  );
  const seconds = (performance.now() - began) / 1000;
  const found = stands ? await shown(after.page) : 'nothing';
  times.push(seconds);
  kinds.set(found, (kinds.get(found) ?? 0) + 1);
  const keeps = stands && (await after.page.evaluate(() => localStorage.getItem('mine-stage.boot') !== null));
  const line = `${nth}: ${lost} files lost, ${seconds.toFixed(1)} s, ${found}${keeps ? '' : ', keeps nothing'}`;
  console.log(line);
  if (!found.startsWith('attract') || !keeps || seconds > LONGEST_S) wrong.push(line);
  // Power does not fail twice in five minutes: what the guard against many deaths does is another question.
  if (stands) await after.page.evaluate(() => localStorage.removeItem('mine-stage.boot'));
  id = after.id;
  const ended = new Promise((resolve) => again.once('exit', resolve));
  const gone = new Promise((resolve) => after.browser.once('disconnected', resolve));
  again.kill('SIGTERM');
  await Promise.all([ended, gone]);
}
await server.close();
kiosk.remove();
for (const one of wrong) console.error(`WRONG: ${one}`);
console.log([...kinds].map(([found, count]) => `  ${count}× ${found}`).join('\n'));
console.log(
  `Power cut to attract: ${said(times)}; ${times.length - wrong.length}/${times.length} within ${LONGEST_S} s; ${files} files lost their end`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
