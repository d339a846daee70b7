// A kiosk's line to the broker: its state every half minute, kept by the broker; a last will that says it is gone; and the
// desk's signed commands. Knows no page, so that two hundred of them can be tested at once.
import type { FleetConfig } from '../../app/fleet-config';
import { importPublic } from '../../core/signing';
import { every } from '../../core/timers';
import { type Order, openCommand, topicsOf } from './messages';

export interface FleetLink {
  /** Sends the counts, kept by the broker. */
  counts(payload: object): void;
  stop(): void;
}

export interface FleetLinkOptions {
  readonly config: FleetConfig;
  /** What is so now; sent with `online: true`. */
  state(): Promise<object>;
  /** A command that was checked. `n` grows with each. */
  obey(order: Order, n: number): void;
  /** Whether the broker answers, and how many messages were ignored. */
  tell(status: { readonly connected: boolean; readonly ignored: number }): void;
  /** Newest commands that were obeyed before a restart: of the notice, and of the others. */
  readonly after: { readonly notice: number; readonly command: number };
}

const STATE_EVERY_MS = 30_000;
const RECONNECT_MS = 5000;
const KEEPALIVE_S = 20;

/** Connects. Resolves at once, whether or not the broker answers; rejects when the key cannot be used. */
export async function linkFleet(options: FleetLinkOptions): Promise<FleetLink> {
  const { config, obey } = options;
  const key = await importPublic(config.key);
  const topics = topicsOf(config.fleet);
  const state = topics.state(config.kiosk);
  const own = topics.command(config.kiosk);
  const all = topics.command('all');
  const { default: mqtt } = await import('mqtt');
  const client = mqtt.connect(config.broker, {
    reconnectPeriod: RECONNECT_MS,
    connectTimeout: 8000,
    keepalive: KEEPALIVE_S,
    clean: true,
    queueQoSZero: false,
    // By itself it would beat in a worker made of a text, which the page's policy forbids, and so not at all.
    timerVariant: 'native',
    ...(config.user === null ? {} : { username: config.user }),
    ...(config.password === null ? {} : { password: config.password }),
    will: { topic: state, payload: '{"online":false}', qos: 1, retain: true },
  });
  /** Commands and notices count apart: an old notice that the broker kept must not block a newer command. */
  const newest = { notice: options.after.notice, command: options.after.command };
  let ignored = 0;
  const tell = (): void => options.tell({ connected: client.connected, ignored });
  const sendState = async (): Promise<void> => {
    if (!client.connected) return;
    const payload = JSON.stringify({ online: true, ...(await options.state()) });
    client.publish(state, payload, { qos: 1, retain: true });
  };
  const hear = async (topic: string, text: string): Promise<void> => {
    const kind = topic === topics.notice ? 'notice' : 'command';
    // The broker gives a kept notice again at each connection: that is no attack.
    const command = await openCommand(text, topic, key, 0);
    const fits =
      command && (command.order.do === 'notice' || command.order.do === 'clear') === (kind === 'notice');
    if (!command || !fits) {
      ignored += 1;
      tell();
      return;
    }
    if (command.n <= newest[kind]) return;
    newest[kind] = command.n;
    obey(command.order, command.n);
    void sendState();
  };
  client.on('connect', () => {
    client.subscribe([topics.notice, own, all], { qos: 1 });
    tell();
    void sendState();
  });
  client.on('close', tell);
  client.on('error', tell);
  client.on('message', (topic, payload) => void hear(topic, payload.toString()));
  const stopStates = every(STATE_EVERY_MS, () => void sendState());
  return {
    counts(payload) {
      if (client.connected)
        client.publish(topics.counts(config.kiosk), JSON.stringify(payload), { qos: 1, retain: true });
    },
    stop() {
      stopStates();
      client.end(true);
    },
  };
}
