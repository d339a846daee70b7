// The page's side of working without network: registers the worker, tells when everything is stored, and lets a new
// version in only while nobody looks: every window at rest, one reload, place and language kept by the address.
import { Workbox } from 'workbox-window';
import { after, every } from '../core/timers';
import { ask } from './ask';
import {
  type Agreement,
  ASK_AGREEMENT,
  ASK_AUDIT,
  ASK_BUSY,
  ASK_STATUS,
  type AuditResult,
  isMessage,
  SKIP_WAITING,
  type StoreStatus,
} from './messages';
import { watchPreloadErrors } from './preload-errors';

/** What the staff page shows. */
export interface OfflineStatus {
  readonly supported: boolean;
  /** True once everything needed without network is stored. */
  readonly ready: boolean;
  readonly files: number;
  readonly expected: number;
  readonly updateWaiting: boolean;
  readonly audit: AuditResult | null;
}

export interface UpdateOptions {
  /** True while a reload would disturb nobody. */
  atRest(): boolean;
  /** Written to whenever something changes. */
  readonly status: { value: OfflineStatus };
}

const MINUTE_MS = 60_000;
/** A new version is looked for every 30 to 60 minutes, differently on each machine, so that they do not come all at once. */
const POLL_MIN_MS = 30 * MINUTE_MS;
const POLL_SPREAD_MS = 30 * MINUTE_MS;
/** How often it is asked whether a waiting version may come in. */
const APPLY_EVERY_MS = 5_000;
/** Longer than the worker waits for all windows. */
const AGREEMENT_WITHIN_MS = 4_000;
const STATUS_WITHIN_MS = 10_000;
/** The stored files are checked so long after the start, and then so often; always at rest. */
const FIRST_AUDIT_MS = 2 * MINUTE_MS;
const AUDIT_EVERY_MS = 6 * 60 * MINUTE_MS;
const AUDIT_RETRY_MS = MINUTE_MS;
const AUDIT_WITHIN_MS = 4 * MINUTE_MS;

/** A number in [0, 1) that differs from machine to machine; the picture's seeded chance would be the same on all. */
function machineChance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

/** Starts to keep the app for use without network. Does nothing where there are no service workers. */
export function startUpdates({ atRest, status }: UpdateOptions): void {
  // One for all reasons: a page that is on its way out gives up what it was loading, which is no reason for another.
  let reloading = false;
  const reload = (): void => {
    if (reloading) return;
    reloading = true;
    location.reload();
  };
  watchPreloadErrors(atRest, reload);
  const { serviceWorker } = navigator;
  if (!serviceWorker || !location.protocol.startsWith('http') || import.meta.env.DEV) return;
  const say = (change: Partial<OfflineStatus>): void => {
    const next = { ...status.value, ...change };
    // Views follow the object: one that says the same must not wake them.
    if (JSON.stringify(next) !== JSON.stringify(status.value)) status.value = next;
  };
  say({ supported: true });

  // The first worker takes the page over as well, but that page is of the same version: no reload.
  let controlled = serviceWorker.controller !== null;
  const reloadAtRest = (): void => {
    if (atRest()) reload();
    else after(APPLY_EVERY_MS, reloadAtRest);
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) reloadAtRest();
    controlled = true;
  });
  serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isMessage(event.data) && event.data.type === ASK_BUSY) event.ports[0]?.postMessage(!atRest());
  });
  serviceWorker.startMessages();

  void run(new Workbox('./worker.js', { scope: './' }), serviceWorker, atRest, say);
}

async function run(
  workbox: Workbox,
  serviceWorker: ServiceWorkerContainer,
  atRest: () => boolean,
  say: (change: Partial<OfflineStatus>) => void,
): Promise<void> {
  const tellStatus = async (): Promise<void> => {
    const { active } = await serviceWorker.ready;
    const stored = active && (await ask<StoreStatus>(active, { type: ASK_STATUS }, STATUS_WITHIN_MS));
    if (stored) say({ ready: stored.files === stored.expected, ...stored });
  };
  void tellStatus();

  const auditLater = (ms: number): void => {
    after(ms, () => {
      if (atRest()) void auditNow().then(() => auditLater(AUDIT_EVERY_MS));
      else auditLater(AUDIT_RETRY_MS);
    });
  };
  const auditNow = async (): Promise<void> => {
    const { active } = await serviceWorker.ready;
    const found = active && (await ask<AuditResult>(active, { type: ASK_AUDIT }, AUDIT_WITHIN_MS));
    if (found) say({ audit: found });
    await tellStatus();
  };
  auditLater(FIRST_AUDIT_MS);

  const registration = await workbox.register().catch(() => undefined);
  // Storage is blocked or full, or the worker could not be fetched: the app goes on as a web page.
  if (!registration) return;

  const look = (): void => {
    if (navigator.onLine) registration.update().catch(() => undefined);
  };
  const lookLater = (): void => {
    after(POLL_MIN_MS + machineChance() * POLL_SPREAD_MS, () => {
      look();
      lookLater();
    });
  };
  lookLater();
  window.addEventListener('online', look);

  let asking = false;
  // The registration is asked, not events: a long-open page misses `waiting` events, but never a waiting worker.
  every(APPLY_EVERY_MS, () => {
    const { waiting } = registration;
    say({ updateWaiting: waiting !== null });
    if (!waiting || asking || !atRest()) return;
    asking = true;
    void ask<Agreement>(waiting, { type: ASK_AGREEMENT }, AGREEMENT_WITHIN_MS).then((answer) => {
      asking = false;
      if (answer?.agreed && atRest()) waiting.postMessage({ type: SKIP_WAITING });
    });
  });
}
