// Outside the opening hours: black. A touch tells when the house opens, in every language, and offers to look all the same.
import { useEffect, useRef, useState } from 'preact/hooks';
import { nextOpening, zoned } from '../app/opening-hours';
import type { App } from '../app/store';
import { TONGUES, type Tongue } from '../content/types';
import { wallDate } from '../core/clock';
import { after } from '../core/timers';
import './night.css';

/** Said in all languages at once: nobody has chosen one yet. */
const WORDS: Readonly<Record<Tongue, { closed: string; opens: (when: string) => string; look: string }>> = {
  ja: { closed: 'ただいまの時間はお休みです', opens: (when) => `次は${when}からです`, look: 'いま見る' },
  en: { closed: 'Closed for now', opens: (when) => `Opens ${when}`, look: 'Look now' },
  vi: { closed: 'Hiện đang đóng cửa', opens: (when) => `Mở cửa: ${when}`, look: 'Xem ngay' },
};

/** The words go again after this time, so that nothing burns in. */
const SHOWN_MS = 30_000;

/** 「11月26日(木) 8:30」, "Thu, 26 November, 08:30", … */
const format = (when: Date, lang: Tongue): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(when);

export function Night({ app }: { app: App }) {
  const [touched, setTouched] = useState(0);
  const look = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const listeners = new AbortController();
    const touch = (): void => setTouched((times) => times + 1);
    for (const type of ['pointerdown', 'keydown'] as const)
      window.addEventListener(type, touch, { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
  useEffect(() => {
    if (touched === 0) return;
    look.current?.focus();
    return after(SHOWN_MS, () => setTouched(0));
  }, [touched]);
  const { openingHours, timeZone } = app.kiosk;
  const opens = openingHours && nextOpening(openingHours, zoned(wallDate(), timeZone));
  return (
    <main class="night">
      {touched > 0 && (
        <div class="night-words">
          <h1 tabIndex={-1} class="visually-hidden">
            {app.t.value('app.name')}
          </h1>
          {TONGUES.map((lang) => (
            <p key={lang} lang={lang}>
              <strong>{WORDS[lang].closed}</strong>
              {opens && <span>{WORDS[lang].opens(format(opens, lang))}</span>}
            </p>
          ))}
          <button
            ref={look}
            type="button"
            class="night-look"
            onClick={() => app.dispatch({ type: 'night', on: false })}
          >
            {TONGUES.map((lang) => (
              <span key={lang} lang={lang}>
                {WORDS[lang].look}
              </span>
            ))}
          </button>
        </div>
      )}
    </main>
  );
}
