// A notice from the city over everything else, in four languages at once, until it is taken back or its time is over.
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { monotonicMs, wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { keep, readKept } from '../kept';
import { isKeptNotice, LONGEST_NOTICE_MS, NOTICE_LANGUAGES, type Notice } from './messages';
import './notice.css';

const KEY = 'mine-stage.notice';
const CHECK_EVERY_MS = 1000;

/** A notice as this kiosk knows it. */
export interface HeardNotice extends Notice {
  /** This kiosk's own time (milliseconds) when it came straight from the desk; null where the broker had kept it. */
  readonly heardAt?: number | null;
}

/**
 * How long a notice lasts, milliseconds. Its number is the desk's time of sending, unless the desk's clock was once ahead of
 * what it is now; then null. Pure.
 */
export function lifeOf({ n, until }: Pick<Notice, 'n' | 'until'>): number | null {
  const life = until - n;
  return life > 0 && life <= LONGEST_NOTICE_MS ? life : null;
}

/**
 * Whether a notice is to be seen at `now` of this kiosk's clock, which may be wrong: a clock that stands before the sending
 * hides nothing, and what has just come from the desk is shown for its time whatever the clock says. Pure.
 */
export function isCurrent(notice: Pick<HeardNotice, 'n' | 'until' | 'heardAt'>, now: number): boolean {
  const { until, heardAt = null } = notice;
  const life = lifeOf(notice);
  if (life === null) return until > now && until - now <= LONGEST_NOTICE_MS;
  return now < until || (heardAt !== null && now >= heardAt && now < heardAt + life);
}

function View({ notice }: { notice: Notice }) {
  const box = useRef<HTMLDialogElement>(null);
  const covers = notice.level === 'emergency';
  // Among dialogs the last to be opened is on top, and only it can be touched. A band takes no focus from who is at work.
  useLayoutEffect(() => {
    if (covers) box.current?.showModal();
    else if (box.current) box.current.open = true;
  }, [covers]);
  return (
    <dialog
      ref={box}
      class="city-notice"
      data-level={notice.level}
      role="alertdialog"
      aria-live="assertive"
      aria-label={notice.texts.ja}
      onCancel={(event) => event.preventDefault()}
      // A second press of Escape closes without asking.
      onClose={() => box.current?.isConnected && covers && box.current.showModal()}
    >
      {NOTICE_LANGUAGES.map((lang) => (
        <p key={lang} lang={lang === 'ja-x-easy' ? 'ja' : lang} data-layer={lang}>
          {notice.texts[lang]}
        </p>
      ))}
    </dialog>
  );
}

export interface NoticeBoard {
  readonly shown: Signal<Notice | null>;
  /** Shows a notice in place of any other, or none; kept over a restart. */
  show(notice: HeardNotice | null): void;
}

/** Puts the board over the page. A notice that was kept and is not over is shown at once, network or not. */
export function createNoticeBoard(): NoticeBoard {
  const root = document.createElement('div');
  document.body.append(root);
  const shown = signal<Notice | null>(null);
  let latest = readKept<HeardNotice | null>(KEY, null, (value): value is HeardNotice | null =>
    isKeptNotice(value),
  );
  /** Since when the latest is shown, on the clock that never runs backwards. */
  let since: number | null = null;
  const draw = (notice: Notice | null): void => {
    if (shown.peek()?.n === notice?.n) return;
    shown.value = notice;
    // Whatever lies below can neither be touched nor read aloud while an emergency is told, and nobody is asked whether they
    // are still there.
    const covered = notice?.level === 'emergency';
    document.querySelector('#ui')?.toggleAttribute('inert', covered);
    document.documentElement.toggleAttribute('data-emergency', covered);
    if (covered) window.speechSynthesis?.cancel();
    render(notice ? <View key={notice.n} notice={notice} /> : null, root);
  };
  // Looked at again and again: the clock may be set right while a notice waits, or stand still while it is shown.
  const check = (): void => {
    if (latest === null) {
      draw(null);
      return;
    }
    const life = lifeOf(latest);
    const current = isCurrent(latest, wallDate().getTime());
    const now = monotonicMs();
    if (current) since ??= now;
    const lived = since !== null && now - since >= (life ?? LONGEST_NOTICE_MS);
    draw(current && !lived ? latest : null);
    // What is over does not come back after a restart with a clock that has forgotten the day.
    if (lived || (life !== null && !current)) {
      latest = null;
      keep(KEY, null);
    }
  };
  check();
  every(CHECK_EVERY_MS, check);
  return {
    shown,
    show(notice) {
      latest = notice;
      since = null;
      keep(KEY, notice);
      check();
    },
  };
}
