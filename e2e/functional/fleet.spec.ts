// A kiosk and the city's desk on a real Mosquitto: seen, commanded, not deceived. Skipped, and said so, where the program
// is missing.
import { test as base, expect } from '@playwright/test';
import mqtt from 'mqtt';
import { createKeys, importPrivate } from '../../src/core/signing';
import { type Order, sealCommand, topicsOf } from '../../src/kiosk/fleet/messages';
import { createBroker, hasBroker } from '../../tools/fleet/broker';
import { openDesk } from '../../tools/fleet/desk';
import { move, ready } from '../helpers/app';
import { openBrokerSite } from '../helpers/broker-site';

const IN_AN_HOUR_MS = 3_600_000;
const notice = (ja: string): Order => ({
  do: 'notice',
  level: 'emergency',
  texts: { ja, 'ja-x-easy': 'にげてください', en: 'Please evacuate', vi: 'Hãy sơ tán' },
  until: Date.now() + IN_AN_HOUR_MS,
});

base('a kiosk is seen at the desk, obeys it at rest, and does not obey a stranger', async ({ page }) => {
  base.skip(!hasBroker('a kiosk in a browser on a broker'), 'there is no mosquitto');
  const broker = await createBroker();
  await broker.start();
  const site = await openBrokerSite(broker.port);
  const [ours, theirs] = [await createKeys(), await createKeys()];
  const desk = await openDesk({
    broker: broker.url,
    fleet: 'mine',
    privateKey: JSON.stringify(ours.privateKey),
  });
  const stranger = await mqtt.connectAsync(broker.url);
  const forge = async (order: Order, topic: string): Promise<void> => {
    const key = await importPrivate(JSON.stringify(theirs.privateKey));
    const sealed = await sealCommand({ n: Date.now() + IN_AN_HOUR_MS, order }, topic, key);
    await stranger.publishAsync(topic, sealed, { qos: 1 });
  };
  const fleet = {
    broker: `${site.url.replace('http', 'ws')}mqtt`,
    fleet: 'mine',
    kiosk: 'hall',
    key: ours.publicKey,
  };
  await page.route('**/kiosk.json', (route) => route.fulfill({ json: { fleet } }));
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const state = () => desk.states.get('hall') ?? {};
  await page.clock.install();
  await page.goto(`${site.url}?mode=kiosk&quality=poster&lang=ja#/home`);
  await ready(page);
  await expect
    .poll(state)
    .toMatchObject({ online: true, view: 'home', notice: null, obeyed: { notice: 0, command: 0 } });

  // A stranger comes first with both, and is passed over.
  const { notice: noticeTopic, command } = topicsOf('mine');
  await forge(notice('家から出ないでください'), noticeTopic);
  await forge({ do: 'reload' }, command('all'));
  // A dialog stands open as the notice comes.
  await page.locator('.easier-button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await desk.send(notice('避難してください'), 'all');
  const shown = page.getByRole('alertdialog');
  for (const text of ['避難してください', 'にげてください', 'Please evacuate', 'Hãy sơ tán'])
    await expect(shown.getByText(text)).toBeVisible();
  await expect.poll(() => state().notice).toBeGreaterThan(0);
  const onTop = () =>
    page.evaluate(
      () =>
        document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.city-notice') instanceof
        Element,
    );
  expect(await onTop()).toBe(true);
  // Neither Escape nor the question whether somebody is still there gets before it.
  for (const _ of [1, 2]) await page.keyboard.press('Escape');
  await page.clock.runFor(300_000);
  expect(await onTop()).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'home');
  await desk.send({ do: 'clear' }, 'all');
  await expect(shown).toHaveCount(0);
  await expect.poll(() => state().notice).toBeNull();
  expect(state().ill).toContain('fleet.ignored');
  const cleared = await desk.kept();
  expect(cleared?.order).toEqual({ do: 'clear' });
  expect(state().obeyed).toEqual({ notice: cleared?.n, command: 0 });

  // Somebody stands at home: not now.
  await page.keyboard.press('Escape');
  await desk.send({ do: 'reload' }, 'hall');
  await page.clock.runFor(6_000);
  expect(loads).toBe(1);
  await move(page, '#/');
  await page.clock.runFor(6_000);
  await expect.poll(() => loads).toBe(2);
  await ready(page);
  await expect.poll(state).toMatchObject({ online: true, view: 'attract' });
  // What was done once is not done again.
  await page.clock.runFor(60_000);
  expect(loads).toBe(2);

  expect(wrong).toEqual([]);
  await page.close();
  await expect.poll(state).toEqual({ online: false });
  await stranger.endAsync(true);
  await desk.close();
  await site.close();
  await broker.close();
});
