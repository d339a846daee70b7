// A kiosk's line to the broker: its state every half minute, kept by the broker; a last will that says it is gone; and the
// desk's signed commands. Knows no page, so that two hundred of them can be tested at once.
import type { FleetConfig } from '../../app/fleet-config';
import { importPublic } from '../../core/signing';
import { after, type Cancel, every } from '../../core/timers';
import { type Order, openCommand, topicsOf } from './messages';

export interface FleetLink {
  stop(): void;
}

export interface FleetLinkOptions {
  readonly config: FleetConfig;
  /** What is so now; sent with `online: true` and the newest commands that were obeyed. */
  state(): Promise<object>;
  /** What was counted, sent when the line stands and every hour; null while there is nothing to tell. */
  counts(): Promise<object | null>;
  /** A command that was checked. `n` grows with each; `fresh` when it came straight from the desk, not kept by the broker. */
  obey(order: Order, n: number, fresh: boolean): void;
  /** Whether the broker answers, how many messages were ignored, and whether it gives none at all. */
  tell(status: { readonly connected: boolean; readonly ignored: number; readonly deaf: boolean }): void;
  /** Newest commands that were obeyed before a restart: of the notice, and of the others. */
  readonly after: { readonly notice: number; readonly command: number };
}

const STATE_EVERY_MS = 30_000;
const COUNTS_EVERY_MS = 3600_000;
/** The notice that the broker keeps comes at once; this is for slow lines. */
const HEARS_WITHIN_MS = 5000;
/** A broker's answer to a subscription from here on is a refusal. */
const REFUSED = 0x80;
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
    // Done here at each connection: what the library does by itself it does not tell the answer of.
    resubscribe: false,
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
  let deaf = false;
  let refused = false;
  let waiting: Cancel | null = null;
  const tell = (): void => options.tell({ connected: client.connected, ignored, deaf });
  const setDeaf = (now: boolean): void => {
    waiting?.();
    waiting = null;
    if (now === deaf) return;
    deaf = now;
    tell();
    void sendState();
  };
  const sendState = async (): Promise<void> => {
    if (!client.connected) return;
    const payload = JSON.stringify({ online: true, ...(await options.state()), obeyed: newest });
    client.publish(state, payload, { qos: 1, retain: true });
  };
  const sendCounts = async (): Promise<void> => {
    const counts = await options.counts();
    if (counts === null || !client.connected) return;
    client.publish(topics.counts(config.kiosk), JSON.stringify(counts), { qos: 1, retain: true });
  };
  /** Many brokers grant a subscription and then give nothing; so what is kept under the notice's topic must come, too. */
  const subscribe = (): void => {
    client.subscribe([topics.notice, own, all], { qos: 1 }, (error, granted = []) => {
      // An answer that was cut off by the line says nothing.
      if (!client.connected) return;
      refused = error !== null || granted.some(({ qos }) => qos >= REFUSED);
      if (refused) setDeaf(true);
    });
    waiting?.();
    waiting = after(HEARS_WITHIN_MS, () => setDeaf(true));
  };
  const hear = async (topic: string, text: string, fresh: boolean): Promise<void> => {
    const kind = topic === topics.notice ? 'notice' : 'command';
    if (kind === 'notice' && !refused) setDeaf(false);
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
    obey(command.order, command.n, fresh);
    void sendState();
  };
  client.on('connect', () => {
    refused = false;
    subscribe();
    tell();
    void sendState();
    void sendCounts();
  });
  client.on('close', () => {
    waiting?.();
    tell();
  });
  client.on('error', tell);
  client.on('message', (topic, payload, { retain }) => void hear(topic, payload.toString(), !retain));
  const stopStates = every(STATE_EVERY_MS, () => void sendState());
  const stopCounts = every(COUNTS_EVERY_MS, () => void sendCounts());
  return {
    stop() {
      stopStates();
      stopCounts();
      waiting?.();
      client.end(true);
    },
  };
}
