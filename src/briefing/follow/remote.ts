// Positions over an MQTT broker: the speaker's window sends, listeners' tablets hear and say that they are there. Loaded
// only where kiosk.json names a broker. A broker that dies is waited for.

import type { FollowConfig } from '../../app/follow-config';
import { monotonicMs, wallDate } from '../../core/clock';
import { importPrivate, importPublic } from '../../core/signing';
import { every } from '../../core/timers';
import { type Position, seal, unseal } from './position';

/** Messages that were ignored, and why nothing is heard. */
export interface RemoteStatus {
  readonly connected: boolean;
  readonly ignored: number;
}

const RECONNECT_MS = 700;
const HERE_EVERY_MS = 20_000;
const GONE_MS = 50_000;
/** A listener that hears of a step says again that it is there, if it has not for so long: the speaker may have come anew. */
const HERE_AGAIN_MS = 5_000;
/** More listeners than any council has are a flood, and are not counted. */
const MOST_LISTENERS = 2000;

const topics = ({ room }: FollowConfig) => ({
  position: `mine-stage/${room}/position`,
  here: (id: string) => `mine-stage/${room}/here/${id}`,
  everybody: `mine-stage/${room}/here/+`,
});

async function connectTo(broker: string) {
  const { default: mqtt } = await import('mqtt');
  return mqtt.connect(broker, {
    reconnectPeriod: RECONNECT_MS,
    connectTimeout: 4000,
    keepalive: 15,
    clean: true,
    // By itself it would beat in a worker made of a text, which the page's policy forbids, and so not at all.
    timerVariant: 'native',
  });
}

/** Follows the speaker of a room. Resolves with how to stop; rejects when the key cannot be used. */
export async function listen(
  config: FollowConfig,
  id: string,
  hear: (position: Position) => void,
  tell: (status: RemoteStatus) => void,
): Promise<() => void> {
  const key = await importPublic(config.key);
  const client = await connectTo(config.broker);
  const { position, here } = topics(config);
  let status: RemoteStatus = { connected: false, ignored: 0 };
  let last = 0;
  const say = (change: Partial<RemoteStatus>): void => {
    status = { ...status, ...change };
    tell(status);
  };
  let said = Number.NEGATIVE_INFINITY;
  const present = (): void => {
    said = monotonicMs();
    client.publish(here(id), '1');
  };
  // Whoever sends a position listens already; who said so before the speaker came was not heard.
  let heard = false;
  client.on('connect', () => {
    say({ connected: true });
    heard = false;
    client.subscribe(position, { qos: 1 });
    present();
  });
  client.on('close', () => say({ connected: false }));
  client.on('error', () => say({ connected: false }));
  client.on('message', (topic, payload) => {
    if (topic !== position) return;
    void unseal(payload.toString(), config.room, key, last).then((found) => {
      // Two messages may have been checked at once; the later one stays.
      if (!found || found.n <= last) {
        say({ ignored: status.ignored + 1 });
        return;
      }
      last = found.n;
      if (!heard || monotonicMs() - said > HERE_AGAIN_MS) present();
      heard = true;
      hear(found);
    });
  });
  const stop = every(HERE_EVERY_MS, present);
  return () => {
    stop();
    client.end(true);
  };
}

export interface Sender {
  send(position: Omit<Position, 'n'>): void;
  stop(): void;
}

/** Sends the speaker's positions. `count` is told how many listeners there are. Rejects when the key is none. */
export async function speak(
  config: FollowConfig,
  privateKey: string,
  count: (listeners: number) => void,
): Promise<Sender> {
  const key = await importPrivate(privateKey);
  const client = await connectTo(config.broker);
  const { position, everybody } = topics(config);
  const heard = new Map<string, number>();
  let last: Omit<Position, 'n'> | null = null;
  let n = 0;
  const publish = async (): Promise<void> => {
    if (last === null) return;
    // By the wall's clock, so that it goes on growing after a reload.
    n = Math.max(n + 1, wallDate().getTime());
    client.publish(position, await seal({ ...last, n }, config.room, key), { qos: 1, retain: true });
  };
  client.on('connect', () => {
    client.subscribe(everybody);
    // A broker that was started anew has forgotten what it kept.
    void publish();
  });
  client.on('error', () => undefined);
  client.on('message', (topic) => {
    if (heard.size >= MOST_LISTENERS && !heard.has(topic)) return;
    heard.set(topic, monotonicMs());
    count(heard.size);
  });
  const stop = every(HERE_EVERY_MS / 2, () => {
    for (const [who, at] of heard) if (monotonicMs() - at > GONE_MS) heard.delete(who);
    count(heard.size);
  });
  return {
    send(next) {
      last = next;
      if (client.connected) void publish();
    },
    stop() {
      stop();
      client.end(true);
    },
  };
}
