// A notice from the city over everything else, in four languages at once, until it is taken back or its time is over.
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { keep, readKept } from '../kept';
import { isKeptNotice, LONGEST_NOTICE_MS, NOTICE_LANGUAGES, type Notice } from './messages';
import './notice.css';

const KEY = 'mine-stage.notice';
const CHECK_EVERY_MS = 1000;

/** Whether a notice is to be seen at `now`: not over, and not longer than any notice may be. Pure. */
export const isCurrent = ({ until }: Pick<Notice, 'until'>, now: number): boolean =>
  until > now && until - now <= LONGEST_NOTICE_MS;

function View({ notice }: { notice: Notice }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      class="city-notice"
      data-level={notice.level}
      role="alertdialog"
      aria-live="assertive"
      aria-label={notice.texts.ja}
      tabIndex={-1}
    >
      {NOTICE_LANGUAGES.map((lang) => (
        <p key={lang} lang={lang === 'ja-x-easy' ? 'ja' : lang} data-layer={lang}>
          {notice.texts[lang]}
        </p>
      ))}
    </section>
  );
}

export interface NoticeBoard {
  readonly shown: Signal<Notice | null>;
  /** Shows a notice in place of any other, or none; kept over a restart. */
  show(notice: Notice | null): void;
}

/** Puts the board over the page. A notice that was kept and is not over is shown at once, network or not. */
export function createNoticeBoard(): NoticeBoard {
  const root = document.createElement('div');
  document.body.append(root);
  const shown = signal<Notice | null>(null);
  const draw = (notice: Notice | null): void => {
    if (shown.peek()?.n === notice?.n) return;
    shown.value = notice;
    // Whatever lies below can neither be touched nor read aloud while an emergency is told.
    const covered = notice?.level === 'emergency';
    document.querySelector('#ui')?.toggleAttribute('inert', covered);
    render(notice ? <View key={notice.n} notice={notice} /> : null, root);
  };
  const check = (): void => {
    const kept = readKept<Notice | null>(KEY, shown.peek(), (value): value is Notice | null =>
      isKeptNotice(value),
    );
    draw(kept && isCurrent(kept, wallDate().getTime()) ? kept : null);
  };
  check();
  every(CHECK_EVERY_MS, () => {
    const notice = shown.peek();
    if (notice && !isCurrent(notice, wallDate().getTime())) draw(null);
  });
  return {
    shown,
    show(notice) {
      keep(KEY, notice);
      draw(notice && isCurrent(notice, wallDate().getTime()) ? notice : null);
    },
  };
}
