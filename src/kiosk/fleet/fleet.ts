// A kiosk among many: says how it is, and obeys the city's desk, at rest. Loaded only where kiosk.json names a broker.
import type { App } from '../../app/store';
import { wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { keepError } from '../errors';
import { hasShape, keep, readKept } from '../kept';
import { createPulse, gatherFacts } from '../staff/facts';
import { judge, worst } from '../staff/health';
import { createUsageStore } from '../usage/store';
import { linkFleet } from './link';
import type { Order } from './messages';
import { createNoticeBoard } from './notice';
import { lookForUpdate } from './pull';
import { isWeekCounts, lastWeek, type WeekCounts } from './week';

const KEY = 'mine-stage.fleet';
const WEEK_KEY = 'mine-stage.fleet-week';
const CHECK_REST_MS = 5000;

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

  const obey = (order: Order, n: number, fresh: boolean): void => {
    const isNotice = order.do === 'notice' || order.do === 'clear';
    // Kept before it is done: a reload that is done again after each start would never end.
    obeyed = isNotice ? { ...obeyed, notice: n } : { ...obeyed, command: n };
    keep(KEY, obeyed);
    if (order.do === 'reload') reloadWanted = true;
    else if (order.do === 'pull') void lookForUpdate(navigator.serviceWorker);
    else if (order.do === 'clear') board.show(null);
    else {
      const heardAt = fresh ? wallDate().getTime() : null;
      board.show({ n, level: order.level, texts: order.texts, until: order.until, heardAt });
    }
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

  const counts = async (): Promise<WeekCounts | null> => {
    const sent = readKept<WeekCounts | null>(WEEK_KEY, null, isWeekCounts);
    const week = lastWeek(await usage.days(), wallDate(), sent);
    if (week !== null && week !== sent) keep(WEEK_KEY, week);
    return week;
  };

  try {
    await linkFleet({
      config,
      state,
      counts,
      obey,
      // Notices are shown anew after a start anyway, from what is kept here.
      after: obeyed,
      tell: (status) => {
        app.fleet.value = status;
      },
    });
  } catch (error) {
    app.fleet.value = { connected: false, ignored: 0, deaf: false };
    keepError(`fleet: ${error instanceof Error ? error.message : String(error)}`);
  }
}
