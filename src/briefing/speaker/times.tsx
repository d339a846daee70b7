// The speaker's clock: the hour, elapsed and remaining time, and the pace against the plan.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { formatTime, paceOf } from '../pace';
import type { Briefing } from '../session/connect';
import type { Session } from '../session/session';

const TICK_MS = 250;
const MINUTE_MS = 60_000;
/** Part of the allotted time after which its end is announced by colour. */
const SOON = 0.85;
/** Within this many seconds the briefing counts as on time. */
const ON_TIME_MS = 5000;

/** Epoch milliseconds, a few times a second. */
export function useNow(): number {
  const [now, setNow] = useState(() => wallDate().getTime());
  useEffect(() => every(TICK_MS, () => setNow(wallDate().getTime())), []);
  return now;
}

export function Times({ app, session, briefing }: { app: App; session: Session; briefing: Briefing }) {
  const t = app.t.value;
  const now = useNow();
  const pace = paceOf(session, app.deck.value, now);
  const { watch } = session;
  const state = watch.startedAt === null ? 'before' : watch.pausedAt === null ? 'running' : 'paused';
  const end = pace.remainingMs < 0 ? 'over' : pace.elapsedMs > watch.allottedMs * SOON ? 'soon' : 'far';
  const behind = Math.round(pace.behindMs / 1000);
  const paceText =
    Math.abs(pace.behindMs) < ON_TIME_MS
      ? t('speaker.onTime')
      : t(behind > 0 ? 'speaker.behind' : 'speaker.ahead', { seconds: Math.abs(behind) });
  const hour = new Date(now).toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit' });
  const allot = (minutes: number): void =>
    briefing.command({ kind: 'allot', ms: watch.allottedMs + minutes * MINUTE_MS });
  const button = { before: 'speaker.start', running: 'speaker.pause', paused: 'speaker.goOn' } as const;
  return (
    <section class="speaker-times" aria-label={t('speaker.time')} data-end={end} data-state={state}>
      <p class="speaker-hour">{hour}</p>
      <dl>
        <div>
          <dt>{t('speaker.elapsed')}</dt>
          <dd data-what="elapsed">{formatTime(pace.elapsedMs)}</dd>
        </div>
        <div class="speaker-remaining">
          <dt>{t('speaker.remaining')}</dt>
          <dd data-what="remaining">{formatTime(pace.remainingMs)}</dd>
        </div>
        <div data-pace={Math.abs(pace.behindMs) < ON_TIME_MS ? 'even' : behind > 0 ? 'behind' : 'ahead'}>
          <dt>{t('speaker.pace')}</dt>
          <dd data-what="pace">{paceText}</dd>
        </div>
      </dl>
      <p class="speaker-allotted">
        <button
          type="button"
          class="speaker-button"
          aria-label={t('speaker.lessTime')}
          onClick={() => allot(-1)}
        >
          −
        </button>
        <span>{t('speaker.allotted', { minutes: Math.round(watch.allottedMs / MINUTE_MS) })}</span>
        <button
          type="button"
          class="speaker-button"
          aria-label={t('speaker.moreTime')}
          onClick={() => allot(1)}
        >
          ＋
        </button>
      </p>
      <button
        type="button"
        class="speaker-button speaker-pause"
        onClick={() => briefing.command({ kind: 'pause' })}
      >
        {t(button[state])}
      </button>
      <progress
        class="speaker-line"
        max={watch.allottedMs}
        value={Math.min(pace.elapsedMs, watch.allottedMs)}
        aria-hidden="true"
      />
    </section>
  );
}
