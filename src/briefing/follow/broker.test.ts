// Positions over a real Mosquitto, which dies and comes back. Skipped, and said so, where the program is missing.
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Broker, createBroker, hasBroker } from '../../../tools/fleet/broker';
import { createKeys } from '../../core/signing';
import { listen, type RemoteStatus, type Sender, speak } from './remote';

const LISTENERS = 200;

describe.skipIf(!hasBroker('following through a broker'))('following through a broker', () => {
  let broker: Broker;
  const steps = new Map<number, number>();
  const statuses = new Map<number, RemoteStatus>();
  const stops: (() => void)[] = [];
  let sender: Sender;
  let listeners = 0;
  let config = { broker: '', room: 'council', key: '' };

  beforeAll(async () => {
    broker = await createBroker();
    await broker.start();
    const keys = await createKeys();
    config = { broker: broker.url, room: 'council', key: keys.publicKey };
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
    await broker.close();
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
    await broker.kill();
    sender.send({ session: 's', step: 12, covered: false });
    await broker.start();
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
