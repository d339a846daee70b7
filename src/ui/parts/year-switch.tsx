// The switch between the two fiscal years: what was done ⇄ what is next. A tap, arrow keys, or a finger that draws the
// picture along from one year to the other and lets it settle on the nearer.
import { useRef } from 'preact/hooks';
import type { FiscalYear } from '../../content/types';
import { clamp } from '../../core/math';
import { formatFiscalYear } from '../../i18n/format';
import { useUi } from '../context';

/** A finger that has gone this far sideways draws the switch along. CSS pixels. */
const DRAG_PX = 8;

/** Where a finger took hold: its place, the way between the two years in pixels, and the year it began at (0 or 1). */
interface Hold {
  readonly x: number;
  readonly way: number;
  readonly from: number;
  drawn: boolean;
}

export function YearSwitch() {
  const { app } = useUi();
  const t = app.t.value;
  const { lang, year, yearLed } = app.state.value;
  const { years } = app.plan.value;
  const hold = useRef<Hold | null>(null);
  const choose = (next: FiscalYear): void => app.dispatch({ type: 'year', year: next });
  const at = yearLed ?? (year === years[0] ? 0 : 1);
  const shown = years[at < 0.5 ? 0 : 1];
  const lead = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const held = hold.current;
    if (!held) return;
    const dx = event.clientX - held.x;
    if (!held.drawn && Math.abs(dx) < DRAG_PX) return;
    held.drawn = true;
    // From now on the finger may leave the switch, and its end is no click on a button.
    try {
      event.currentTarget.setPointerCapture(event.pointerId);
    } catch {
      // The finger has gone in between; its move still counts.
    }
    app.dispatch({ type: 'year-led', led: clamp(held.from + dx / held.way, 0, 1) });
  };
  /** The finger was lost on its way: the switch stands where it stood. After a finger's own end there is nothing to do. */
  const letGo = (): void => {
    if (hold.current === null) return;
    hold.current = null;
    app.dispatch({ type: 'year-led', led: null });
  };
  return (
    <fieldset
      class="segments years"
      aria-label={t('year.choose')}
      data-chosen={shown === years[0] ? 'done' : 'next'}
      data-led={yearLed !== null}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        const right = event.key === 'ArrowRight';
        choose(years[right ? 1 : 0]);
        const buttons = event.currentTarget.querySelectorAll('button');
        buttons[right ? 1 : 0]?.focus();
      }}
      onPointerDown={(event) => {
        const way = event.currentTarget.offsetWidth / 2;
        hold.current = { x: event.clientX, way, from: at, drawn: false };
      }}
      onPointerMove={lead}
      onPointerUp={() => {
        const drawn = hold.current?.drawn === true;
        hold.current = null;
        if (drawn) choose(shown);
      }}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
    >
      <span
        class="thumb"
        {...(yearLed === null ? {} : { style: `transform: translateX(${yearLed * 100}%)` })}
      />
      {years.map((one) => (
        <button
          key={one}
          type="button"
          class="segment"
          data-year={one}
          aria-pressed={one === shown}
          onClick={() => choose(one)}
        >
          <span class="segment-small">{formatFiscalYear(one, lang, 'short')}</span>
          <span>{t(one === years[0] ? 'year.done' : 'year.next')}</span>
        </button>
      ))}
    </fieldset>
  );
}
