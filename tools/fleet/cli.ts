// `npm run fleet`: the city's desk on the command line. docs/fleet.md says how it is used.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createKeys } from '../../src/core/signing';
import { NOTICE_LANGUAGES, type NoticeLanguage, type Order } from '../../src/kiosk/fleet/messages';
import { type Desk, openDesk } from './desk';

const USAGE = `npm run fleet -- key
npm run fleet -- states --broker wss://… --fleet mine
npm run fleet -- reload|pull --broker wss://… --fleet mine [--to hall]     (without --to: all)
npm run fleet -- notice notice.json --broker wss://… --fleet mine [--minutes 60] [--level emergency|info]
npm run fleet -- clear --broker wss://… --fleet mine
Name and password of the broker: MINE_STAGE_BROKER_USER, MINE_STAGE_BROKER_PASSWORD. The private key: fleet-key.json here.`;
const KEY_FILE = 'fleet-key.json';
/** States that the broker keeps arrive at once; this is for slow lines. */
const LISTEN_MS = 2000;

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

async function makeKey(): Promise<void> {
  if (existsSync(KEY_FILE)) fail(`${KEY_FILE} is there already: move it first.`);
  const { publicKey, privateKey } = await createKeys();
  writeFileSync(KEY_FILE, `${JSON.stringify(privateKey)}\n`, { mode: 0o600 });
  console.log(`${KEY_FILE} was made: for the desk only. Put this into every kiosk.json, with its own "kiosk":

  "fleet": { "broker": "wss://broker.example/mqtt", "fleet": "mine", "kiosk": "city-hall-1", "key": "${publicKey}" }
`);
}

function readKey(): string {
  if (!existsSync(KEY_FILE)) fail(`${KEY_FILE} is not here: commands need the key of this desk.`);
  return readFileSync(KEY_FILE, 'utf8');
}

function readNotice(file: string, level: string, minutes: number): Order {
  if (level !== 'emergency' && level !== 'info') fail('--level is emergency or info');
  if (!(minutes > 0)) fail('--minutes must be more than 0');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<NoticeLanguage, string>>;
  const missing = NOTICE_LANGUAGES.filter((lang) => !texts[lang]);
  if (missing.length > 0) fail(`${file}: no text in ${missing.join(', ')}`);
  return {
    do: 'notice',
    level,
    texts: texts as Record<NoticeLanguage, string>,
    until: Date.now() + minutes * 60_000,
  };
}

async function printStates(desk: Desk): Promise<void> {
  await wait(LISTEN_MS);
  for (const [kiosk, state] of [...desk.states].sort(([a], [b]) => a.localeCompare(b))) {
    const { online, light, ill, build, view } = state;
    console.log(
      online === true ? `${kiosk}\t${light}\t${build}\t${view}\t${String(ill)}` : `${kiosk}\tOFFLINE`,
    );
  }
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
  const desk = await openDesk({
    broker,
    fleet,
    privateKey: what === 'states' ? null : readKey(),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  }).catch((error: unknown) =>
    fail(`${broker}: ${error instanceof Error && error.message ? error.message : 'no answer'}`),
  );
  if (what === 'states') await printStates(desk);
  else if (what === 'reload' || what === 'pull' || what === 'clear') await desk.send({ do: what }, to);
  else if (what === 'notice' && file)
    await desk.send(readNotice(file, values.level, Number(values.minutes)), 'all');
  else fail(USAGE);
  await desk.close();
}
