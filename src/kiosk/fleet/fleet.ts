// A kiosk among many: says how it is, and obeys the city's desk, at rest. Loaded only where kiosk.json names a broker.
import type { App } from '../../app/store';
import { wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { keepError } from '../errors';
import { hasShape, keep, readKept } from '../kept';
import { createPulse, gatherFacts } from '../staff/facts';
import { judge, worst } from '../staff/health';
import { shown, sumOf } from '../usage/counts';
import { createUsageStore } from '../usage/store';
import { linkFleet } from './link';
import type { Order } from './messages';
import { createNoticeBoard } from './notice';

const KEY = 'mine-stage.fleet';
const CHECK_REST_MS = 5000;
const COUNTS_EVERY_MS = 3600_000;
const DAYS_SENT = 7;

interface Obeyed {
  readonly notice: number;
  readonly command: number;
}
const isObeyed = (value: unknown): value is Obeyed =>
  hasShape(value, { notice: 'integer', command: 'integer' });

/** Starts to take part. `atRest` says when a reload disturbs nobody. */
export async function startFleet(app: App, atRest: () => boolean): Promise<void> {
  const config = app.kiosk.fleet;
  if (!config) return;
  const board = createNoticeBoard();
  const pulse = createPulse();
  const usage = createUsageStore();
  let obeyed = readKept<Obeyed>(KEY, { notice: 0, command: 0 }, isObeyed);
  let reloadWanted = false;
  every(CHECK_REST_MS, () => {
    if (!reloadWanted || !atRest()) return;
    reloadWanted = false;
    location.reload();
  });

  const obey = (order: Order, n: number): void => {
    const isNotice = order.do === 'notice' || order.do === 'clear';
    // Kept before it is done: a reload that is done again after each start would never end.
    obeyed = isNotice ? { ...obeyed, notice: n } : { ...obeyed, command: n };
    keep(KEY, obeyed);
    if (order.do === 'reload') reloadWanted = true;
    else if (order.do === 'pull')
      void navigator.serviceWorker?.getRegistration().then((registration) => registration?.update());
    else if (order.do === 'clear') board.show(null);
    else board.show({ n, level: order.level, texts: order.texts, until: order.until });
  };

  const state = async (): Promise<object> => {
    const facts = await gatherFacts(app, pulse, 'en');
    const findings = judge(facts);
    const { picture, offline, memory } = facts;
    return {
      at: wallDate().getTime(),
      build: facts.version.build,
      content: facts.version.content,
      light: worst(findings),
      ill: findings.filter(({ light }) => light !== 'good').map(({ say }) => say),
      files: [offline.files, offline.expected],
      waiting: facts.version.waiting,
      view: app.state.value.place.view,
      picture: [picture.edition, picture.tier, Math.round(picture.rate ?? 0), Math.round(picture.age)],
      hidden: document.hidden,
      memory: memory && Math.round(memory.used),
      errors: facts.errors.count,
      notice: board.shown.value?.n ?? null,
    };
  };

  try {
    const link = await linkFleet({
      config,
      state,
      obey,
      // Notices are shown anew after a start anyway, from what is kept here.
      after: obeyed,
      tell: (status) => {
        app.fleet.value = status;
      },
    });
    const sendCounts = async (): Promise<void> => {
      const days = (await usage.days()).slice(-DAYS_SENT);
      // Small numbers do not leave the device, not even to the city.
      const counts = Object.entries(sumOf(days)).map(([key, count]) => [key, shown(count)]);
      link.counts({ from: days[0]?.day, to: days.at(-1)?.day, counts: Object.fromEntries(counts) });
    };
    void sendCounts();
    every(COUNTS_EVERY_MS, () => void sendCounts());
  } catch (error) {
    app.fleet.value = { connected: false, ignored: 0 };
    keepError(`fleet: ${error instanceof Error ? error.message : String(error)}`);
  }
}
