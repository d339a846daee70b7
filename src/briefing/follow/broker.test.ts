// Positions over a real Mosquitto, which dies and comes back. Skipped, and said so, where the program is missing.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createKeys } from '../../core/signing';
import { listen, type RemoteStatus, type Sender, speak } from './remote';

const found = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'mosquitto'))
  .find((path) => existsSync(path));
if (found === undefined)
  console.warn(
    'SKIPPED: following through a broker. Install mosquitto (apt-get install mosquitto) to test it.',
  );

const LISTENERS = 200;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let folder = '';
let broker: ChildProcess | null = null;

function startBroker(): void {
  broker = spawn(found ?? '', ['-c', join(folder, 'mosquitto.conf')], { stdio: 'ignore' });
}

async function killBroker(): Promise<void> {
  const dying = broker;
  broker = null;
  if (!dying) return;
  const gone = new Promise((resolve) => dying.once('exit', resolve));
  dying.kill('SIGKILL');
  await gone;
}

describe.skipIf(found === undefined)('following through a broker', () => {
  const steps = new Map<number, number>();
  const statuses = new Map<number, RemoteStatus>();
  const stops: (() => void)[] = [];
  let sender: Sender;
  let listeners = 0;
  let config = { broker: '', room: 'council', key: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'broker-'));
    const [plain, web] = [await freePort(), await freePort()];
    writeFileSync(
      join(folder, 'mosquitto.conf'),
      `allow_anonymous true\nlistener ${plain} 127.0.0.1\nlistener ${web} 127.0.0.1\nprotocol websockets\n`,
    );
    const keys = await createKeys();
    config = { broker: `ws://127.0.0.1:${web}`, room: 'council', key: keys.publicKey };
    startBroker();
    sender = await speak(config, JSON.stringify(keys.privateKey), (count) => {
      listeners = count;
    });
    sender.send({ session: 's', step: 3, covered: false });
    for (let i = 0; i < LISTENERS; i++)
      stops.push(
        await listen(
          config,
          `l${i}`,
          ({ step }) => steps.set(i, step),
          (status) => statuses.set(i, status),
        ),
      );
  }, 60_000);

  afterAll(async () => {
    for (const stop of stops) stop();
    sender?.stop();
    await killBroker();
    rmSync(folder, { recursive: true, force: true });
  });

  const allAt = (step: number): Promise<void> =>
    vi.waitFor(
      () => {
        expect([...steps.values()].filter((at) => at === step)).toHaveLength(LISTENERS);
      },
      { timeout: 30_000, interval: 20 },
    );

  it('brings late listeners to the step, and counts them', async () => {
    await allAt(3);
    await vi.waitFor(() => expect(listeners).toBe(LISTENERS), { timeout: 30_000 });
  }, 60_000);

  it('goes on after the broker was killed and started again', async () => {
    await killBroker();
    sender.send({ session: 's', step: 12, covered: false });
    startBroker();
    const before = performance.now();
    await allAt(12);
    console.log(
      `${LISTENERS} listeners followed ${Math.round(performance.now() - before)} ms after the restart`,
    );
  }, 60_000);

  it('ignores and counts what a stranger sends', async () => {
    const stranger = await mqtt.connectAsync(config.broker);
    await stranger.publishAsync('mine-stage/council/position', '{"step":99}', { qos: 1 });
    await stranger.publishAsync('mine-stage/council/position', Buffer.alloc(5000, 7), { qos: 1 });
    await vi.waitFor(() => expect(statuses.get(0)?.ignored).toBe(2), { timeout: 30_000 });
    await stranger.endAsync();
    sender.send({ session: 's', step: 13, covered: false });
    await allAt(13);
  }, 60_000);
});
