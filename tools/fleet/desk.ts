// The city's desk: sees the states of all kiosks and sends signed commands.
import mqtt, { type MqttClient } from 'mqtt';
import { importPrivate } from '../../src/core/signing';
import { type Order, sealCommand, topicsOf } from '../../src/kiosk/fleet/messages';

export interface Desk {
  /** States by kiosk, as the broker keeps them. */
  readonly states: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Sends an order to one kiosk or to `all`; a notice always goes to all. Resolves when the broker has it. */
  send(order: Order, to: string): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly broker: string;
  readonly fleet: string;
  /** Text of the private key's file; null where one only looks. */
  readonly privateKey: string | null;
  readonly user?: string;
  readonly password?: string;
}

const ANSWERS_WITHIN_MS = 10_000;
/** A broker that refuses a name would refuse it for ever. */
const NO_RETRIES = false;

/** Connects to the broker. Rejects when it does not answer, or refuses. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const topics = topicsOf(options.fleet);
  const key = options.privateKey === null ? null : await importPrivate(options.privateKey);
  const client: MqttClient = await mqtt.connectAsync(
    options.broker,
    {
      connectTimeout: ANSWERS_WITHIN_MS,
      ...(options.user === undefined ? {} : { username: options.user }),
      ...(options.password === undefined ? {} : { password: options.password }),
    },
    NO_RETRIES,
  );
  const states = new Map<string, Readonly<Record<string, unknown>>>();
  let last = 0;
  client.on('message', (topic, payload) => {
    try {
      states.set(topic.split('/').at(-1) ?? '', JSON.parse(payload.toString()));
    } catch {
      // Not one of ours.
    }
  });
  await client.subscribeAsync(topics.states, { qos: 1 });
  return {
    states,
    async send(order, to) {
      if (!key) throw new Error('a command needs the private key');
      const kept = order.do === 'notice' || order.do === 'clear';
      const topic = kept ? topics.notice : topics.command(to);
      // By the wall's clock, so that it goes on growing whoever sends next.
      last = Math.max(last + 1, Date.now());
      await client.publishAsync(topic, await sealCommand({ n: last, order }, topic, key), {
        qos: 1,
        retain: kept,
      });
    },
    close: () => client.endAsync(true),
  };
}
