// A desk and its command line on a real Mosquitto. Skipped, and said so, where the program is missing.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mqtt, { type MqttClient } from 'mqtt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeys, importPrivate } from '../../src/core/signing';
import { LONGEST_NOTICE_MS, type Order, sealCommand, topicsOf } from '../../src/kiosk/fleet/messages';
import { type Broker, createBroker, hasBroker } from './broker';
import { type Desk, openDesk } from './desk';

const YEAR_MS = 365 * 24 * 3600 * 1000;
const TEXTS = {
  ja: '避難してください',
  'ja-x-easy': 'にげてください',
  en: 'Please evacuate',
  vi: 'Hãy sơ tán',
};
const notice = (change: { texts?: typeof TEXTS; until?: number }): Order => ({
  do: 'notice',
  level: 'emergency',
  texts: TEXTS,
  until: Date.now() + 60_000,
  ...change,
});
const topics = topicsOf('mine');

describe.skipIf(!hasBroker('the desk on a broker'))('a desk that is opened for one command', () => {
  let broker: Broker;
  let others: MqttClient;
  let privateKey: string;
  const desks: Desk[] = [];
  const open = async (): Promise<Desk> => {
    const desk = await openDesk({ broker: broker.url, fleet: 'mine', privateKey });
    desks.push(desk);
    return desk;
  };
  const keep = (topic: string, text: string) => others.publishAsync(topic, text, { qos: 1, retain: true });
  /** Number of the next command to all. */
  const nextCommand = async (desk: Desk): Promise<number> => {
    const heard = new Promise<number>((done) => {
      others.once('message', (_, payload) => done((JSON.parse(payload.toString()) as { n: number }).n));
    });
    await others.subscribeAsync(topics.command('all'), { qos: 1 });
    await desk.send({ do: 'reload' }, 'all');
    return heard;
  };

  beforeEach(async () => {
    broker = await createBroker();
    await broker.start();
    others = await mqtt.connectAsync(broker.url);
    privateKey = JSON.stringify((await createKeys()).privateKey);
  });
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
    await others.endAsync(true);
    await broker.close();
  });

  it('sends nothing that every kiosk would refuse', async () => {
    const desk = await open();
    const ja = 'あ'.repeat(401);
    for (const [order, say] of [
      [notice({ texts: { ...TEXTS, ja } }), /the text in ja has 401 characters, 400 are allowed/],
      [notice({ until: Date.now() - 1 }), /is over/],
      [notice({ until: Date.now() + LONGEST_NOTICE_MS + 60_000 }), /more than 7 days away/],
    ] as const)
      await expect(desk.send(order, 'all')).rejects.toThrow(say);
    expect(await (await open()).kept()).toBeNull();
    await desk.send(notice({}), 'all');
    expect((await (await open()).kept())?.order.do).toBe('notice');
  });

  it('numbers above the notice that a desk with a clock far ahead has sent', async () => {
    const ahead = Date.now() + YEAR_MS;
    const key = await importPrivate(privateKey);
    await keep(topics.notice, await sealCommand({ n: ahead, order: { do: 'clear' } }, topics.notice, key));
    expect(await nextCommand(await open())).toBe(ahead + 1);
  });

  it('numbers above what kiosks say they obeyed, within reason', async () => {
    const ahead = Date.now() + YEAR_MS;
    await keep(topics.state('hall'), JSON.stringify({ online: true, obeyed: { notice: 1, command: ahead } }));
    const absurd = { notice: Number.MAX_SAFE_INTEGER, command: 1e300 };
    await keep(topics.state('liar'), JSON.stringify({ online: true, obeyed: absurd }));
    await keep(topics.state('rubbish'), 'null');
    expect(await nextCommand(await open())).toBe(ahead + 1);
  });

  it('does not believe a number that a stranger keeps in the place of a notice', async () => {
    const { privateKey: theirs } = await createKeys();
    const sealed = await sealCommand(
      { n: Date.now() + YEAR_MS, order: { do: 'clear' } },
      topics.notice,
      await importPrivate(JSON.stringify(theirs)),
    );
    await keep(topics.notice, sealed);
    const desk = await open();
    expect(await desk.kept()).toBeNull();
    expect(await nextCommand(desk)).toBeLessThanOrEqual(Date.now());
  });

  it('has read all states as soon as it stands', async () => {
    for (let i = 0; i < 100; i++) await keep(topics.state(`k${i}`), '{"online":true}');
    const desk = await open();
    expect(desk.complete).toBe(true);
    expect(desk.states.size).toBe(100);
  });
});

describe.skipIf(!hasBroker('the command line of the desk'))('the command line of the desk', () => {
  let broker: Broker;
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const run = (...args: string[]): Promise<{ code: number; out: string; wrong: string }> =>
    new Promise((done) => {
      const [tsx, cli] = [resolve('node_modules/.bin/tsx'), resolve('tools/fleet/cli.ts')];
      const child = execFile(tsx, [cli, ...args], { cwd: folder }, (_, out, wrong) =>
        done({ code: child.exitCode ?? -1, out, wrong }),
      );
    });
  const onBroker = (...args: string[]) => run(...args, '--broker', broker.url, '--fleet', 'mine');

  beforeAll(async () => {
    broker = await createBroker();
    await broker.start();
    const { privateKey } = await createKeys();
    writeFileSync(join(folder, 'fleet-key.json'), JSON.stringify(privateKey));
    writeFileSync(join(folder, 'notice.json'), JSON.stringify(TEXTS));
    writeFileSync(join(folder, 'long.json'), JSON.stringify({ ...TEXTS, vi: 'a'.repeat(401) }));
  });
  afterAll(async () => {
    await broker.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with an error and the reason when nothing was sent', async () => {
    const long = await onBroker('notice', 'long.json');
    expect(long.wrong).toContain('the text in vi has 401 characters, 400 are allowed');
    expect(long.code).toBe(1);
    const stays = await onBroker('notice', 'notice.json', '--minutes', '20000');
    expect(stays.wrong).toContain('more than 7 days away');
    expect(stays.code).toBe(1);
    expect((await onBroker('states')).out).toContain('The broker keeps no notice');
  }, 60_000);

  it('sends a notice of any length of minutes, and marks who does not show it', async () => {
    expect(await onBroker('notice', 'notice.json', '--minutes', '0.50001')).toMatchObject({
      code: 0,
      wrong: '',
    });
    const kiosk = await mqtt.connectAsync(broker.url);
    await kiosk.publishAsync(topics.state('hall'), '{"online":true,"notice":null}', { qos: 1, retain: true });
    await kiosk.endAsync(true);
    const { code, out } = await onBroker('states');
    expect(code).toBe(0);
    expect(out).toMatch(/^Notice \d+, until .*\nhall\t.*\tDOES NOT SHOW \d+\n$/);
  }, 60_000);
});
