// Two hundred kiosks on a real Mosquitto, started here. Skipped, and said so, where the program is missing.
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Broker, createBroker, hasBroker } from '../../../tools/fleet/broker';
import { type Desk, openDesk } from '../../../tools/fleet/desk';
import { createKeys, importPrivate, importPublic } from '../../core/signing';
import { type FleetLink, linkFleet } from './link';
import { type Order, openCommand, sealCommand, topicsOf } from './messages';

const NOTICE: Order = {
  do: 'notice',
  level: 'emergency',
  texts: { ja: '避難してください', 'ja-x-easy': 'にげてください', en: 'Please evacuate', vi: 'Hãy sơ tán' },
  until: 4_000_000_000_000,
};

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

const KIOSKS = 200;

describe.skipIf(!hasBroker('200 kiosks on a broker'))('two hundred kiosks', () => {
  const links: FleetLink[] = [];
  const obeyed = new Map<string, string[]>();
  const ignored = new Map<string, number>();
  let broker: Broker;
  let desk: Desk;
  let publicKey = '';

  const join1 = async (kiosk: string): Promise<FleetLink> => {
    obeyed.set(kiosk, []);
    return linkFleet({
      config: { broker: broker.url, fleet: 'mine', kiosk, key: publicKey, user: null, password: null },
      state: async () => ({ light: 'good', build: 'abc' }),
      obey: (order) => obeyed.get(kiosk)?.push(order.do),
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
    links[0]?.stop();
    await vi.waitFor(() => expect(desk.states.get('k0')).toEqual({ online: false }), { timeout: 30_000 });
    obeyed.delete('k0');
  }, 70_000);

  it('show a notice, also who comes later, and take it back', async () => {
    await desk.send(NOTICE, 'all');
    await all('notice');
    links.push(await join1('late'));
    await all('notice');
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
  }, 70_000);
});
