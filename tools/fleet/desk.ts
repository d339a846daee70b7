// The city's desk: sees the states of all kiosks and sends signed commands.
import { randomUUID } from 'node:crypto';
import mqtt, { type MqttClient } from 'mqtt';
import { importPrivate, importPublic } from '../../src/core/signing';
import {
  type Command,
  noticeProblem,
  type Order,
  openCommand,
  sealCommand,
  topicsOf,
} from '../../src/kiosk/fleet/messages';
import { nextNumber, statedNumbers } from './numbers';
import { publicOf } from './public-key';

type State = Readonly<Record<string, unknown>>;

export interface Desk {
  /** States by kiosk, as the broker keeps them. */
  readonly states: ReadonlyMap<string, State>;
  /** Whether the broker gave all that it keeps. If not, numbers of earlier commands may be unknown. */
  readonly complete: boolean;
  /** The notice, or its end, that the broker keeps; null when there is none that is signed with this desk's key. */
  kept(): Promise<Command | null>;
  /**
   * Sends an order to one kiosk or to `all`; a notice always goes to all. Resolves when the broker has it. Rejects, and
   * nothing is sent, when kiosks would refuse it.
   */
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

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null;

/** Whether a message to oneself comes back in time. What the broker had for this desk before has then come too. */
async function hearsItself(client: MqttClient, topic: string): Promise<boolean> {
  const heard = new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS);
    client.on('message', (from) => {
      if (from !== topic) return;
      clearTimeout(late);
      resolve(true);
    });
  });
  await client.publishAsync(topic, '', { qos: 1 });
  return heard;
}

/** Connects, and reads what the broker keeps. Rejects when it does not answer, or refuses. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { fleet, privateKey } = options;
  const topics = topicsOf(fleet);
  const keys =
    privateKey === null
      ? null
      : { own: await importPrivate(privateKey), open: await importPublic(publicOf(privateKey)) };
  const client: MqttClient = await mqtt.connectAsync(
    options.broker,
    {
      connectTimeout: ANSWERS_WITHIN_MS,
      ...(options.user === undefined ? {} : { username: options.user }),
      ...(options.password === undefined ? {} : { password: options.password }),
    },
    NO_RETRIES,
  );
  const states = new Map<string, State>();
  const echo = topics.echo(randomUUID());
  let notice = '';
  let last = 0;
  client.on('message', (topic, payload) => {
    if (topic === echo) return;
    if (topic === topics.notice) {
      notice = payload.toString();
      return;
    }
    try {
      const state: unknown = JSON.parse(payload.toString());
      if (isState(state)) states.set(topic.split('/').at(-1) ?? '', state);
    } catch {
      // Not one of ours.
    }
  });
  try {
    await client.subscribeAsync([topics.states, topics.notice, echo], { qos: 1 });
  } catch (cause) {
    await client.endAsync(true);
    throw new Error(`the desk may not read mine-stage/${fleet}/#: see the acl in docs/fleet.md`, { cause });
  }
  const complete = await hearsItself(client, echo);
  // Whoever gets into the broker can keep any number there, but not sign it; without a key there is nothing to compare with.
  const kept = async (): Promise<Command | null> => keys && openCommand(notice, topics.notice, keys.open, 0);
  return {
    states,
    complete,
    kept,
    async send(order, to) {
      if (!keys) throw new Error('a command needs the private key');
      const problem = order.do === 'notice' ? noticeProblem(order, Date.now()) : null;
      if (problem !== null) throw new Error(`the notice was not sent: ${problem}`);
      const retain = order.do === 'notice' || order.do === 'clear';
      const topic = retain ? topics.notice : topics.command(to);
      const signed = (await kept())?.n ?? 0;
      last = nextNumber([last, signed], [...states.values()].flatMap(statedNumbers), Date.now());
      await client.publishAsync(topic, await sealCommand({ n: last, order }, topic, keys.own), {
        qos: 1,
        retain,
      });
    },
    close: () => client.endAsync(true),
  };
}
