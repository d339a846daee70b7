// Two hundred kiosks on a real Mosquitto, started here. Skipped, and said so, where the program is missing.
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Broker, canRefuse, createBroker, hasBroker } from '../../../tools/fleet/broker';
import { type Desk, openDesk } from '../../../tools/fleet/desk';
import { createKeys, importPrivate, importPublic } from '../../core/signing';
import { type FleetLink, linkFleet } from './link';
import {
  LONGEST_NOTICE_MS,
  LONGEST_TEXT,
  noticeProblem,
  type Order,
  openCommand,
  sealCommand,
  topicsOf,
} from './messages';

/** An hour from now: the desk sends no notice that would be over, or stay for too long. */
const NOTICE = {
  do: 'notice',
  level: 'emergency',
  texts: { ja: '避難してください', 'ja-x-easy': 'にげてください', en: 'Please evacuate', vi: 'Hãy sơ tán' },
  until: Date.now() + 3_600_000,
} as const satisfies Order;

describe('a command', () => {
  it('is obeyed only as it was signed, where it was sent, and once', async () => {
    const keys = await createKeys();
    const desk = await importPrivate(JSON.stringify(keys.privateKey));
    const key = await importPublic(keys.publicKey);
    const { command, notice } = topicsOf('mine');
    const sealed = await sealCommand({ n: 7, order: NOTICE }, notice, desk);
    expect(await openCommand(sealed, notice, key, 6)).toEqual({ n: 7, order: NOTICE });
    expect(await openCommand(sealed, notice, key, 7)).toBeNull();
    expect(await openCommand(sealed.replace('evacuate', 'stay in'), notice, key, 0)).toBeNull();
    expect(await openCommand(sealed, topicsOf('elsewhere').notice, key, 0)).toBeNull();
    const reload = await sealCommand({ n: 8, order: { do: 'reload' } }, command('hall'), desk);
    expect(await openCommand(reload, command('library'), key, 0)).toBeNull();
    for (const spoilt of ['', 'null', '[]', '{"n":9}', 'x'.repeat(9000)])
      expect(await openCommand(spoilt, notice, key, 0)).toBeNull();
    const half = { ...NOTICE, texts: { ...NOTICE.texts, vi: '' } } as Order;
    expect(
      await openCommand(await sealCommand({ n: 9, order: half }, notice, desk), notice, key, 0),
    ).toBeNull();
  });
});

describe('a notice', () => {
  const now = Date.UTC(2026, 10, 30);
  const until = now + 60_000;

  it('that every kiosk would refuse is called wrong, with the reason', () => {
    const ja = 'あ'.repeat(LONGEST_TEXT);
    expect(noticeProblem({ texts: { ...NOTICE.texts, ja }, until }, now)).toBeNull();
    expect(noticeProblem({ texts: { ...NOTICE.texts, ja: `${ja}あ`, vi: '' }, until }, now)).toBe(
      'the text in ja has 401 characters, 400 are allowed; there is no text in vi',
    );
    expect(noticeProblem({ texts: NOTICE.texts, until: now + LONGEST_NOTICE_MS }, now)).toBeNull();
    for (const [end, say] of [
      [now + LONGEST_NOTICE_MS + 1, 'more than 7 days away'],
      [now, 'is over'],
      [now + 0.5, 'no whole number'],
    ] as const)
      expect(noticeProblem({ texts: NOTICE.texts, until: end }, now)).toContain(say);
  });

  it('that is too long to be read when it is written out is not signed', async () => {
    const { privateKey } = await createKeys();
    const key = await importPrivate(JSON.stringify(privateKey));
    const odd = '\u0001'.repeat(LONGEST_TEXT);
    const texts = { ja: odd, 'ja-x-easy': odd, en: odd, vi: odd };
    await expect(sealCommand({ n: 1, order: { ...NOTICE, texts } }, 'topic', key)).rejects.toThrow(
      /kiosks read 8000/,
    );
  });
});

/** A kiosk that is called `hall`, on a broker; what it says of itself. */
async function joinAlone(url: string) {
  const { publicKey, privateKey } = await createKeys();
  const told: { connected: boolean; ignored: number; deaf: boolean }[] = [];
  const link = await linkFleet({
    config: { broker: url, fleet: 'mine', kiosk: 'hall', key: publicKey, user: null, password: null },
    state: async () => ({}),
    counts: async () => null,
    obey: () => undefined,
    tell: (status) => told.push(status),
    after: { notice: 0, command: 0 },
  });
  return { link, told, privateKey: JSON.stringify(privateKey) };
}

describe('a kiosk that the broker gives nothing', () => {
  const isDeaf = { connected: true, ignored: 0, deaf: true };

  it.skipIf(!hasBroker('a kiosk without the right to read'))(
    'knows that it is deaf, though its subscription was granted',
    async () => {
      const broker = await createBroker({
        acl: ['topic write mine-stage/#', 'topic read mine-stage/mine/state/#'],
      });
      await broker.start();
      const { link, told } = await joinAlone(broker.url);
      await vi.waitFor(() => expect(told.at(-1)).toEqual(isDeaf), { timeout: 30_000 });
      link.stop();
      await broker.close();
    },
    60_000,
  );

  it.skipIf(!canRefuse('a kiosk whose subscription is refused'))(
    'knows that it is deaf at once, when it is told',
    async () => {
      const broker = await createBroker({ refuses: true });
      await broker.start();
      // Sooner than the time after which silence is noticed.
      const { link, told } = await joinAlone(broker.url);
      await vi.waitFor(() => expect(told.at(-1)).toEqual(isDeaf), { timeout: 4000 });
      link.stop();
      await broker.close();
    },
    60_000,
  );

  it.skipIf(!hasBroker('a kiosk that hears for the first time'))(
    'hears again when the desk sends for the first time',
    async () => {
      const broker = await createBroker();
      await broker.start();
      const { link, told, privateKey } = await joinAlone(broker.url);
      await vi.waitFor(() => expect(told.at(-1)).toEqual(isDeaf), { timeout: 30_000 });
      const desk = await openDesk({ broker: broker.url, fleet: 'mine', privateKey });
      await desk.send({ do: 'clear' }, 'all');
      await vi.waitFor(() => expect(told.at(-1)).toEqual({ ...isDeaf, deaf: false }), { timeout: 30_000 });
      link.stop();
      await desk.close();
      await broker.close();
    },
    60_000,
  );
});

const KIOSKS = 200;

describe.skipIf(!hasBroker('200 kiosks on a broker'))('two hundred kiosks', () => {
  const links: FleetLink[] = [];
  const obeyed = new Map<string, string[]>();
  const ignored = new Map<string, number>();
  /** Orders that the broker had kept. */
  const kept = new Map<string, string[]>();
  let broker: Broker;
  let desk: Desk;
  let publicKey = '';

  const join1 = async (kiosk: string): Promise<FleetLink> => {
    obeyed.set(kiosk, []);
    kept.set(kiosk, []);
    return linkFleet({
      config: { broker: broker.url, fleet: 'mine', kiosk, key: publicKey, user: null, password: null },
      state: async () => ({ light: 'good', build: 'abc' }),
      counts: async () => ({ from: '2026-11-16', to: '2026-11-22', counts: { visits: 7 } }),
      obey: (order, _, fresh) => {
        obeyed.get(kiosk)?.push(order.do);
        if (!fresh) kept.get(kiosk)?.push(order.do);
      },
      tell: (status) => ignored.set(kiosk, status.ignored),
      after: { notice: 0, command: 0 },
    });
  };
  const all = (what: string): Promise<void> =>
    vi.waitFor(
      () => {
        const count = [...obeyed.values()].filter((orders) => orders.includes(what)).length;
        expect(count).toBe(obeyed.size);
      },
      { timeout: 30_000, interval: 50 },
    );

  beforeAll(async () => {
    broker = await createBroker();
    await broker.start();
    const keys = await createKeys();
    publicKey = keys.publicKey;
    desk = await openDesk({
      broker: broker.url,
      fleet: 'mine',
      privateKey: JSON.stringify(keys.privateKey),
    });
    for (let i = 0; i < KIOSKS; i++) links.push(await join1(`k${i}`));
  }, 60_000);

  afterAll(async () => {
    for (const link of links) link.stop();
    await desk?.close();
    await broker.close();
  });

  it('are all seen at the desk, and one that goes without a word is seen as gone', async () => {
    await vi.waitFor(
      () => {
        const online = [...desk.states.values()].filter((state) => state.online === true);
        expect(online).toHaveLength(KIOSKS);
      },
      { timeout: 30_000 },
    );
    // Their counts too, without waiting for an hour.
    const counts = new Set<string>();
    const city = await mqtt.connectAsync(broker.url);
    city.on('message', (topic) => counts.add(topic));
    await city.subscribeAsync(topicsOf('mine').counts('+'), { qos: 1 });
    await vi.waitFor(() => expect(counts.size).toBe(KIOSKS), { timeout: 30_000 });
    await city.endAsync(true);
    links[0]?.stop();
    await vi.waitFor(() => expect(desk.states.get('k0')).toEqual({ online: false }), { timeout: 30_000 });
    obeyed.delete('k0');
  }, 70_000);

  it('show a notice, also who comes later, and take it back', async () => {
    await desk.send(NOTICE, 'all');
    await all('notice');
    links.push(await join1('late'));
    await all('notice');
    expect([...kept.values()].flat()).toEqual(['notice']);
    expect(kept.get('late')).toEqual(['notice']);
    await desk.send({ do: 'clear' }, 'all');
    await all('clear');
  }, 70_000);

  it('obey a command to one alone, and one to all; a stranger’s is ignored and counted', async () => {
    const stranger = await mqtt.connectAsync(broker.url);
    const keys = await createKeys();
    const topic = topicsOf('mine').command('all');
    const forged = await sealCommand(
      { n: 9_000_000_000_000, order: { do: 'reload' } },
      topic,
      await importPrivate(JSON.stringify(keys.privateKey)),
    );
    await stranger.publishAsync(topic, forged, { qos: 1 });
    await vi.waitFor(() => expect(ignored.get('k5')).toBe(1), { timeout: 30_000 });
    await stranger.endAsync(true);
    await desk.send({ do: 'pull' }, 'k5');
    await vi.waitFor(() => expect(obeyed.get('k5')).toContain('pull'), { timeout: 30_000 });
    expect([...obeyed.values()].filter((orders) => orders.includes('pull'))).toHaveLength(1);
    expect([...obeyed.values()].some((orders) => orders.includes('reload'))).toBe(false);
    await desk.send({ do: 'reload' }, 'all');
    await all('reload');
    // Each says up to which number it obeyed, of notices and of commands.
    const n = (await desk.kept())?.n ?? 0;
    await vi.waitFor(
      () => {
        const { obeyed: newest } = desk.states.get('late') as { obeyed: { notice: number; command: number } };
        expect(newest.notice).toBe(n);
        expect(newest.command).toBeGreaterThan(n);
      },
      { timeout: 30_000 },
    );
  }, 70_000);
});
