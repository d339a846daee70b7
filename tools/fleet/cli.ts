// `npm run fleet`: the city's desk on the command line. docs/fleet.md says how it is used.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createKeys } from '../../src/core/signing';
import type { Notice, Order } from '../../src/kiosk/fleet/messages';
import { type Desk, openDesk } from './desk';
import { keptLine, stateLine } from './lines';

const USAGE = `npm run fleet -- key
npm run fleet -- states --broker wss://… --fleet mine
npm run fleet -- reload|pull --broker wss://… --fleet mine [--to hall]     (without --to: all)
npm run fleet -- notice notice.json --broker wss://… --fleet mine [--minutes 60] [--level emergency|info]
npm run fleet -- clear --broker wss://… --fleet mine
Name and password of the broker: MINE_STAGE_BROKER_USER, MINE_STAGE_BROKER_PASSWORD. The private key: fleet-key.json here.`;
const KEY_FILE = 'fleet-key.json';

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

const wordsOf = (error: unknown): string => (error instanceof Error && error.message) || 'no answer';

async function makeKey(): Promise<void> {
  if (existsSync(KEY_FILE)) fail(`${KEY_FILE} is there already: move it first.`);
  const { publicKey, privateKey } = await createKeys();
  writeFileSync(KEY_FILE, `${JSON.stringify(privateKey)}\n`, { mode: 0o600 });
  console.log(`${KEY_FILE} was made: for the desk only. Put this into every kiosk.json, with its own "kiosk":

  "fleet": { "broker": "wss://broker.example/mqtt", "fleet": "mine", "kiosk": "city-hall-1", "key": "${publicKey}" }
`);
}

/** The text of the key's file; null where it is missing and not needed. */
function readKey(needed: boolean): string | null {
  if (existsSync(KEY_FILE)) return readFileSync(KEY_FILE, 'utf8');
  if (needed) fail(`${KEY_FILE} is not here: commands need the key of this desk.`);
  return null;
}

function readNotice(file: string, level: string, minutes: number): Order {
  if (level !== 'emergency' && level !== 'info') fail('--level is emergency or info');
  if (!(minutes > 0)) fail('--minutes must be more than 0');
  try {
    // What is wrong with the texts the desk says before it sends them.
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Notice['texts'];
    return { do: 'notice', level, texts, until: Math.round(Date.now() + minutes * 60_000) };
  } catch (error) {
    fail(`${file}: ${wordsOf(error)}`);
  }
}

async function printStates(desk: Desk, hasKey: boolean): Promise<void> {
  const [kept, now] = [await desk.kept(), Date.now()];
  console.log(
    hasKey ? keptLine(kept, now) : `${KEY_FILE} is not here: which notice should be shown is not known.`,
  );
  for (const [kiosk, state] of [...desk.states].sort(([a], [b]) => a.localeCompare(b)))
    console.log(stateLine(kiosk, state, kept, now));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    broker: { type: 'string' },
    fleet: { type: 'string' },
    to: { type: 'string', default: 'all' },
    minutes: { type: 'string', default: '60' },
    level: { type: 'string', default: 'emergency' },
  },
});
const [what, file] = positionals;
if (what === 'key') await makeKey();
else {
  const { broker, fleet, to } = values;
  if (!broker || !fleet || !what) fail(USAGE);
  const { MINE_STAGE_BROKER_USER: user, MINE_STAGE_BROKER_PASSWORD: password } = process.env;
  const privateKey = readKey(what !== 'states');
  const desk = await openDesk({
    broker,
    fleet,
    privateKey,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  }).catch((error: unknown) => fail(`${broker}: ${wordsOf(error)}`));
  if (!desk.complete)
    console.error(
      `${broker} does not give back what the desk writes to mine-stage/${fleet}/desk/: kiosks and numbers may be missing. See the acl in docs/fleet.md.`,
    );
  const send = (order: Order, whom: string): Promise<void> =>
    desk.send(order, whom).catch((error: unknown) => fail(`${what}: ${wordsOf(error)}`));
  if (what === 'states') await printStates(desk, privateKey !== null);
  else if (what === 'reload' || what === 'pull' || what === 'clear') await send({ do: what }, to);
  else if (what === 'notice' && file)
    await send(readNotice(file, values.level, Number(values.minutes)), 'all');
  else fail(USAGE);
  await desk.close();
}
